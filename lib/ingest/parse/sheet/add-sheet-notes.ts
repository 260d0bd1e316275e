import type { DocumentBuilder } from '../document-builder'
import { childNamed, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import type { Archive } from '../zip/open-archive'
import { readRelations } from '../zip/read-relations'
import { richText } from './read-workbook'

/** Comments of a sheet with their cell and author: those of threads, and notes of the old kind in cells without a thread. */
export function addSheetNotes(builder: DocumentBuilder, archive: Archive, sheetPart: string): void {
  const relations = readRelations(archive, sheetPart)
  const parts = (type: string): string[] =>
    relations.filter((one) => one.type === type).flatMap(({ target }) => archive.text(target) ?? [])
  const persons = readPersons(archive)
  const threaded = new Set<string>()
  for (const source of parts('threadedComment'))
    for (const comment of childrenNamed(parseXml(source), 'threadedComment')) {
      const { ref = '', personId = '', dT: time } = comment.attributes
      threaded.add(ref)
      addNote(builder, ref, persons.get(personId), textOf(childNamed(comment, 'text')), time)
    }
  for (const source of parts('comments')) {
    const comments = parseXml(source)
    const authors = descendantsNamed(childNamed(comments, 'authors'), 'author').map(textOf)
    for (const comment of descendantsNamed(comments, 'comment')) {
      const { ref = '', authorId = '' } = comment.attributes
      const text = childNamed(comment, 'text')
      if (!threaded.has(ref) && text) addNote(builder, ref, authors[Number(authorId)], richText(text))
    }
  }
}

function addNote(
  builder: DocumentBuilder,
  cell: string,
  author: string | undefined,
  text: string,
  time?: string,
): void {
  if (text.trim() === '') return
  // Office begins a note with its author's name.
  const own = author && text.startsWith(`${author}:`) ? text.slice(author.length + 1) : text
  builder.add({
    kind: 'paragraph',
    text: `Comment on ${cell}${author ? ` by author ${author}` : ''}${time ? `, ${time}` : ''}: ${own.trim()}`,
  })
}

function readPersons(archive: Archive): Map<string, string> {
  const part = archive.names.find((name) => /^xl\/persons\/[^/]+\.xml$/.test(name))
  const source = part ? archive.text(part) : null
  if (source === null) return new Map()
  return new Map(
    childrenNamed(parseXml(source), 'person').map(({ attributes }) => [
      attributes['id'] ?? '',
      attributes['displayName'] ?? '',
    ]),
  )
}
