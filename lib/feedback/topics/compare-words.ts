import { contentWords } from './content-words'
import type { SimilarityMatrix } from './similarity-matrix'

type Posting = { readonly index: number; readonly weight: number }

/**
 * Cosines of questions by their content words, each weighed by how few questions have it (tf-idf): what stands in where there is no
 * embedder. Questions in other words do not meet.
 */
export function compareWords(questions: readonly string[]): SimilarityMatrix {
  const size = questions.length
  const stems = questions.map((question) => new Set(contentWords(question).map(({ stem }) => stem)))
  const counts = new Map<string, number>()
  for (const set of stems) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weigh = (stem: string): number => Math.log(1 + size / (counts.get(stem) ?? 1))
  const postings = new Map<string, Posting[]>()
  for (const [index, set] of stems.entries()) {
    const length = Math.hypot(...[...set].map(weigh))
    for (const stem of set) postings.set(stem, [...(postings.get(stem) ?? []), { index, weight: weigh(stem) / length }])
  }
  const values = new Float32Array(size * size)
  for (const posting of postings.values()) {
    for (const a of posting) {
      for (const b of posting) {
        const at = a.index * size + b.index
        values[at] = (values[at] ?? 0) + a.weight * b.weight
      }
    }
  }
  for (let i = 0; i < size; i++) values[i * size + i] = 1
  return { size, values }
}
