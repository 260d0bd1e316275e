import { childNamed, childrenNamed } from '../xml/find-elements'
import { parseXml, type XmlElement } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'
import { ListNumbers } from './list-numbers'
import { readStyles, type WordStyle } from './read-styles'

/** What the parts of a Word file say besides the text. */
export type WordParts = {
  readonly body: XmlElement | undefined
  readonly styleOf: (id: string | undefined) => WordStyle
  readonly numbers: ListNumbers
  readonly footnotes: ReadonlyMap<string, XmlElement>
  readonly endnotes: ReadonlyMap<string, XmlElement>
  readonly comments: readonly XmlElement[]
}

export function readWordParts(archive: Archive, mainPart: string): WordParts {
  const relations = readRelations(archive, mainPart)
  const sourceOf = (type: string): string | null => {
    const found = relations.find((relation) => relation.type === type)
    return found ? archive.text(found.target) : null
  }
  const rootOf = (type: string): XmlElement | undefined => {
    const source = sourceOf(type)
    return source === null ? undefined : parseXml(source)
  }
  const byId = (root: XmlElement | undefined, name: string) =>
    new Map(childrenNamed(root, name).map((note) => [note.attributes['w:id'] ?? '', note]))
  return {
    body: childNamed(parseXml(archive.text(mainPart) ?? ''), 'w:body'),
    styleOf: readStyles(sourceOf('styles')),
    numbers: new ListNumbers(sourceOf('numbering')),
    footnotes: byId(rootOf('footnotes'), 'w:footnote'),
    endnotes: byId(rootOf('endnotes'), 'w:endnote'),
    comments: childrenNamed(rootOf('comments'), 'w:comment'),
  }
}
