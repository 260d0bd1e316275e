import { descendantsNamed } from '../xml/find-elements'
import { parseXml } from '../xml/parse-xml'
import { paragraphText, placeholderOf } from './shape-text'

/** What the speaker wrote below a slide. The picture of the slide and its number on the notes page are not. */
export function notesText(source: string | null): string {
  if (source === null) return ''
  return descendantsNamed(parseXml(source), 'p:sp')
    .filter((shape) => placeholderOf(shape)?.type === 'body')
    .flatMap((shape) => descendantsNamed(shape, 'a:p').map(paragraphText))
    .filter((line) => line.trim() !== '')
    .join('\n')
}
