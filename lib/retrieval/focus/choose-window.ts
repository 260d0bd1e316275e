/** A sentence with what it is worth: its score, and its length in characters. */
export type WeighedSentence = { readonly score: number; readonly length: number }

/**
 * The run of sentences that is worth most, when a character of a sentence is worth that sentence's score less `threshold`. A weak sentence
 * between two strong ones is kept, one at the edge is not. Where no sentence is worth anything, the best one stands alone.
 * @returns indices of the first and the last sentence; of an empty list 0 and -1
 */
export function chooseWindow(
  sentences: readonly WeighedSentence[],
  threshold: number,
): { first: number; last: number } {
  let chosen = { worth: 0, first: 0, last: -1 }
  let run = { worth: 0, first: 0 }
  for (const [index, { score, length }] of sentences.entries()) {
    if (run.worth <= 0) run = { worth: 0, first: index }
    run.worth += (score - threshold) * length
    if (run.worth > chosen.worth) chosen = { worth: run.worth, first: run.first, last: index }
  }
  if (chosen.last >= 0 || sentences.length === 0) return { first: chosen.first, last: chosen.last }
  const highest = Math.max(...sentences.map(({ score }) => score))
  const alone = sentences.findIndex(({ score }) => score === highest)
  return { first: alone, last: alone }
}
