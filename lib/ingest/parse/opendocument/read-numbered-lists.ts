import { descendantsNamed } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'

/** Tells of a list style and level whether its items are numbered. */
export function readNumberedLists(content: XmlElement): (style: string, level: number) => boolean {
  const numbered = new Set(
    descendantsNamed(content, 'text:list-style').flatMap((style) =>
      descendantsNamed(style, 'text:list-level-style-number')
        .filter(({ attributes }) => (attributes['style:num-format'] ?? '') !== '')
        .map(({ attributes }) => `${style.attributes['style:name'] ?? ''}/${attributes['text:level'] ?? '1'}`),
    ),
  )
  return (style, level) => numbered.has(`${style}/${level}`)
}
