import type { SimilarityMatrix } from './similarity-matrix'

/** Cosines of unit vectors of one length. */
export function compareVectors(vectors: readonly Float32Array[]): SimilarityMatrix {
  const size = vectors.length
  const values = new Float32Array(size * size)
  for (const [i, a] of vectors.entries()) {
    values[i * size + i] = 1
    for (let j = i + 1; j < size; j++) {
      const cosine = dot(a, vectors[j] ?? a)
      values[i * size + j] = cosine
      values[j * size + i] = cosine
    }
  }
  return { size, values }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
