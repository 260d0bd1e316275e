import { contentStems } from '../content-stems'

/** The best sentence of all has this score, so that weights hold across questions. */
const best = 10

/**
 * How much of the query's words each sentence has, a rare word counting more: the inverse document frequency is that of the sentences
 * themselves, so words of the subject, which all of them have, hardly count.
 * @returns 0 to 10 by sentence
 */
export function scoreByWords(query: string, sentences: readonly string[]): number[] {
  const wanted = new Set(contentStems(query))
  const found = sentences.map((text) => new Set(contentStems(text).filter((stem) => wanted.has(stem))))
  const counts = new Map<string, number>()
  for (const stem of found.flatMap((stems) => [...stems])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weigh = (stem: string): number => Math.log(1 + sentences.length / (counts.get(stem) ?? 1))
  const scores = found.map((stems) => [...stems].reduce((sum, stem) => sum + weigh(stem), 0))
  const highest = Math.max(...scores, 0)
  return highest === 0 ? scores : scores.map((score) => (best * score) / highest)
}
