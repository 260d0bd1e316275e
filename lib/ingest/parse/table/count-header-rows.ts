import type { Grid, GridCell } from './grid'

const maxNameCharacters = 80
const amount = /^(?=.*\d)[-+(]?[\d.,/:\s%€$£'’-]+\)?$/
const year = /^(?:19|20)\d\d$/

/**
 * How many leading rows are headings, of a table that does not say so. A row of names is one: filled but for the corner, no amounts
 * (years apart), no two alike. So is a row whose every cell is of another kind (amount or words) than all that stands below it.
 * Merged headings with a row of names below them make two.
 */
export function countHeaderRows(grid: Grid, isData: boolean): 0 | 1 | 2 {
  const [first, second, ...rest] = grid
  if (!first || !second) return 0
  if (!isData && first.length < 3) return 0
  const isMerged = first.some(({ repeats }) => repeats)
  if (isMerged && rest.length > 0 && isGroups(first) && isGroups(second) && areDistinct(first, second)) return 2
  return isNames(first) || differsBelow(grid) ? 1 : 0
}

const filledOf = (row: readonly GridCell[]): string[] =>
  row.map(({ text }) => text.trim()).filter((text) => text !== '')

function isNames(row: readonly GridCell[]): boolean {
  const names = filledOf(row.filter(({ repeats }) => !repeats))
  const [corner, ...others] = row.map(({ text }) => text.trim())
  if (names.length < Math.max(1, (row.length - (corner === '' ? 1 : 0)) * 0.6)) return false
  if (names.some((name) => name.length > maxNameCharacters || (amount.test(name) && !year.test(name)))) return false
  const isYears = others.length > 0 && names.every((name) => year.test(name))
  return new Set(names).size === names.length && (!isYears || corner === '')
}

function isGroups(row: readonly GridCell[]): boolean {
  const names = filledOf(row)
  return names.length > 0 && names.every((name) => name.length <= maxNameCharacters && !amount.test(name))
}

/** Names below merged headings may come again under the next one. */
function areDistinct(first: readonly GridCell[], second: readonly GridCell[]): boolean {
  const own = second.map(({ text, repeats }, x) => (repeats ? null : `${first[x]?.text ?? ''}\n${text}`))
  const names = own.filter((name) => name !== null)
  return new Set(names).size === names.length
}

function differsBelow([first = [], ...body]: Grid): boolean {
  const names = filledOf(first)
  if (names.length < first.length || new Set(names).size < names.length) return false
  return first.every(({ text }, x) => {
    const below = filledOf(body.map((row) => row[x] ?? { text: '' }))
    return below.every((cell) => amount.test(cell) !== amount.test(text.trim()))
  })
}
