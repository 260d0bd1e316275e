import { expect, test } from 'vitest'
import { clusterQuestions } from './cluster-questions'
import type { SimilarityMatrix } from './similarity-matrix'

/** A linear congruence is random enough for numbers that must only differ. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const matrixOf = (rows: readonly (readonly number[])[]): SimilarityMatrix => ({
  size: rows.length,
  values: Float32Array.from(rows.flat()),
})

/** The textbook's way: join the nearest two clusters, by the mean over all pairs of members, until none are near enough. */
function clusterSlowly({ size, values }: SimilarityMatrix, threshold: number): number[][] {
  const clusters = Array.from({ length: size }, (_, i) => [i])
  for (;;) {
    let best = { value: -Infinity, a: -1, b: -1 }
    for (const [a, one] of clusters.entries()) {
      for (let b = a + 1; b < clusters.length; b++) {
        const other = clusters[b] ?? []
        const sum = one.reduce((all, i) => all + other.reduce((own, j) => own + (values[i * size + j] ?? 0), 0), 0)
        const value = sum / (one.length * other.length)
        if (value > best.value) best = { value, a, b }
      }
    }
    if (best.value < threshold) return clusters
    clusters[best.a]?.push(...(clusters.splice(best.b, 1)[0] ?? []))
  }
}

const inGroups = (clusters: readonly number[]): number[][] => {
  const groups = new Map<number, number[]>()
  for (const [i, cluster] of clusters.entries()) groups.set(cluster, [...(groups.get(cluster) ?? []), i])
  return [...groups.values()]
}
const sorted = (groups: readonly number[][]): string[] =>
  groups.map((group) => group.toSorted((a, b) => a - b).join(',')).toSorted()

test('what is near on average stands together, and a chain of neighbours does not pull strangers in', () => {
  const chain = matrixOf([
    [1, 0.8, 0.1, 0],
    [0.8, 1, 0.75, 0.1],
    [0.1, 0.75, 1, 0.7],
    [0, 0.1, 0.7, 1],
  ])
  expect(clusterQuestions(chain, { threshold: 0.6 })).toEqual([0, 0, 1, 1])
  expect(clusterQuestions(chain, { threshold: 0.9 })).toEqual([0, 1, 2, 3])
})

test('the fast way gives the clusters of the textbook, every time', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = seededRandom(seed)
    const size = 30
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) rows[i]![j] = rows[j]![i] = i === j ? 1 : Math.fround(random())
    }
    const matrix = matrixOf(rows)
    const clusters = clusterQuestions(matrix, { threshold: 0.55 })
    expect(sorted(inGroups(clusters))).toEqual(sorted(clusterSlowly(matrix, 0.55)))
    expect(clusterQuestions(matrix, { threshold: 0.55 })).toEqual(clusters)
  }
})

test('a question that many asked weighs as many', () => {
  const rows = matrixOf([
    [1, 0.9, 0.7],
    [0.9, 1, 0.4],
    [0.7, 0.4, 1],
  ])
  expect(clusterQuestions(rows, { threshold: 0.6 })).toEqual([0, 0, 1])
  expect(clusterQuestions(rows, { threshold: 0.6, weights: [9, 1, 1] })).toEqual([0, 0, 0])
})

test('nothing to sort, and one question alone', () => {
  expect(clusterQuestions({ size: 0, values: new Float32Array() }, { threshold: 0.5 })).toEqual([])
  expect(clusterQuestions(matrixOf([[1]]), { threshold: 0.5 })).toEqual([0])
})
