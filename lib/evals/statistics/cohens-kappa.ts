/**
 * Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960): how far two people agree beyond what their own habits would
 * give by chance. 1 is full agreement, 0 what chance gives, below 0 less than that.
 * @param pairs what both said of each thing, the same person always first
 * @returns null without pairs, and where both always said one and the same: then there is no chance to be better than
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length
  if (n === 0) return null
  const first = countBy(pairs.map(([one]) => one))
  const second = countBy(pairs.map(([, other]) => other))
  const observed = pairs.filter(([one, other]) => one === other).length / n
  let expected = 0
  for (const [category, count] of first) expected += (count / n) * ((second.get(category) ?? 0) / n)
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
