import { parseDates } from '@/lib/domain/text/parse-dates'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const extension = /\.[a-z][a-z0-9]{1,4}$/i
const aside = /\([^)]*\)/g
const yearOrVersion = /(?<![\p{L}\p{N}.,])(?:v?\d+(?:\.\d+)+|(?:19|20)\d{2})(?![\p{L}\p{N}])/gu

/** A title without what tells its editions and sittings apart: "Minutes of the Board" of "Minutes of the Board, 14 March 2025". */
export function seriesOf(title: string): string {
  let plain = title.replace(extension, '').replace(aside, ' ')
  for (const { start, end } of parseDates(plain).toReversed()) plain = `${plain.slice(0, start)} ${plain.slice(end)}`
  return plain
    .replace(yearOrVersion, ' ')
    .replace(/[\s_]+/g, ' ')
    .replace(/\s+([,:;])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
}

const connecting = new Set([
  'of',
  'for',
  'the',
  'and',
  'to',
  'on',
  'von',
  'der',
  'die',
  'des',
  'für',
  'und',
  'zur',
  'zum',
])
export const isConnecting = (word: string): boolean => connecting.has(word.toLowerCase())

/** The words of a title that say something, as stems. */
export const nameStems = (title: string): string[] =>
  tokenizeWords(title.replace(extension, ' ').replaceAll('_', ' '))
    .filter((word) => !isConnecting(word.text))
    .map((word) => word.stem)
