import type { GoldenSource } from '@/lib/domain/golden-case'
import { normalizeForMatch } from './normalize-for-match'

/** Letters of an expected span, as they are compared. */
export const lengthOf = (source: GoldenSource): number =>
  ('quote' in source ? [source.quote] : source.cells).reduce((sum, part) => sum + squeeze(part).length, 0)

/** Parsers differ in line breaks and in spaces around cells, so spans are compared without any space. */
export const squeeze = (text: string): string => normalizeForMatch(text).replaceAll(/\s/g, '')

/** Whether a text has the quote, or every cell of the row. Does not look at the document. */
export function holdsSource(text: string, source: GoldenSource): boolean {
  const squeezed = squeeze(text)
  return 'quote' in source
    ? squeezed.includes(squeeze(source.quote))
    : source.cells.every((cell) => squeezed.includes(squeeze(cell)))
}
