/**
 * Models read the beginning and the end of a long prompt best ("Lost in the Middle", Liu et al. 2023): the best passage comes first, the second
 * last, and so on towards the middle. @param ranked best first
 */
export function orderForReading<Item>(ranked: readonly Item[]): Item[] {
  const fromStart = ranked.filter((_, at) => at % 2 === 0)
  const fromEnd = ranked.filter((_, at) => at % 2 === 1)
  return [...fromStart, ...fromEnd.toReversed()]
}
