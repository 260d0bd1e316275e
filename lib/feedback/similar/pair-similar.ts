import type { SimilarityMatrix } from '../topics/similarity-matrix'

/** For each what is at least as near as the threshold, nearest first, at most `most`. */
export function pairSimilar(
  { size, values }: SimilarityMatrix,
  options: { threshold: number; most: number },
): number[][] {
  const { threshold, most } = options
  return Array.from({ length: size }, (_, i) => {
    const row = values.subarray(i * size, (i + 1) * size)
    return Array.from(row.keys())
      .filter((j) => j !== i && (row[j] ?? 0) >= threshold)
      .toSorted((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b)
      .slice(0, most)
  })
}
