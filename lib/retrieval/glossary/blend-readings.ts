import type { Candidate } from '../candidate'

/**
 * What the ranking of the other wording counts. Documents mostly say what their readers say, so the reader's own words count more: on 400 questions
 * of ObliQA with a term in them, nDCG@10 stays as it is (.65 and .66) and that of the same questions in the other wording rises by a tenth. At half
 * it rises a little more, and questions as they were asked lose a fiftieth: docs/decisions/0072-glossary.md.
 */
const otherWeight = 0.35

/**
 * Blends the rankings of a question and of the same question in other words of the glossary. Both wordings in one query were tried first: a term
 * then counts twice, and passages that explain it come before those that use it.
 * @returns by blended score, best first; ranks and scores of the rankers are those of the question's own words where it has them
 */
export function blendReadings(asked: readonly Candidate[], other: readonly Candidate[]): Candidate[] {
  const own = new Map(asked.map((one) => [one.chunkId, one]))
  const others = new Map(other.map((one) => [one.chunkId, one]))
  const blended = [...new Map([...others, ...own]).values()].map((one) => {
    const score = (reading: Map<string, Candidate>): number => reading.get(one.chunkId)?.scores.fused ?? 0
    const fused = (1 - otherWeight) * score(own) + otherWeight * score(others)
    return { ...one, scores: { ...one.scores, fused } }
  })
  return blended
    .toSorted((a, b) => b.scores.fused - a.scores.fused)
    .map((one, index) => ({ ...one, ranks: { ...one.ranks, fused: index + 1 } }))
}
