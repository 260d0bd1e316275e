/** nDCG@k with binary gain: 1 when the k first are exactly the gold documents, or as many of them as fit. */
export function ndcg(ranked: readonly string[], gold: ReadonlySet<string>, k = 10): number {
  const discount = (position: number): number => 1 / Math.log2(position + 2)
  const gained = ranked.slice(0, k).reduce((sum, id, i) => sum + (gold.has(id) ? discount(i) : 0), 0)
  let ideal = 0
  for (let i = 0; i < Math.min(k, gold.size); i++) ideal += discount(i)
  return ideal === 0 ? 0 : gained / ideal
}

/** Share of the gold documents among the k first. */
export function recall(ranked: readonly string[], gold: ReadonlySet<string>, k = 10): number {
  if (gold.size === 0) return 0
  return ranked.slice(0, k).filter((id) => gold.has(id)).length / gold.size
}
