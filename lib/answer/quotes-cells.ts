import type { Cell } from '@/lib/domain/text/read-cells'

const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:\s]+$/, '')
    .trim()

/**
 * Whether a claim only repeats cells of one row, as an answer shows them: "Graz — Days: 27; From 5 years: 28". Each piece must be a
 * value of the row, or a column's name with the value that stands under it.
 */
export function quotesCells(claim: string, cells: readonly Cell[]): boolean {
  const pieces = claim.split(/\s+—\s+|;\s+/).map(tidy)
  const known = new Set(cells.flatMap(({ name, value }) => [tidy(value), tidy(`${name}: ${value}`)]))
  return pieces.length > 1 && pieces.every((piece) => piece !== '' && known.has(piece))
}
