import { compareVectors } from './compare-vectors'

/** Questions that have nothing to do with each other. How near an embedder puts them is its zero. */
export const unrelatedQuestions: readonly string[] = [
  'How tall is the highest mountain of Europe?',
  'Which spices belong in a lentil soup?',
  'Who composed the opera about the barber?',
  'How do I change the tyre of a bicycle?',
  'When do swallows fly south?',
  'What is the rule for offside in football?',
  'Why is the sky red in the evening?',
  'How much rent does a flat near the harbour cost?',
  'Which tooth is pulled most often?',
  'What happened to the library of Alexandria?',
  'How is cheese made from milk?',
  'Which key opens the drawer of the printer?',
]

/** The share of the way from unrelated to equal: `npm run bench -- topics` and decision 57 say how it was chosen. */
const nearness = 0.5

/**
 * From how near on average questions count as one topic, for the embedder that gave these vectors of `unrelatedQuestions`. Cosines of two
 * embedders are not comparable: one puts strangers at .2, another at .7.
 */
export function chooseThreshold(unrelated: readonly Float32Array[], share = nearness): number {
  const { size, values } = compareVectors(unrelated)
  const sum = values.reduce((total, value) => total + value, 0) - size
  const zero = sum / (size * (size - 1))
  return zero + share * (1 - zero)
}
