import { findShingles } from '../text/find-shingles'
import { asScore, type Scorer } from './scorer'

/**
 * 1 when the answer, its citations or its passages come from a document that the reader may not read, or when its text repeats eight
 * words of one that no passage of the reader's own has. The second does not rely on the product's own records of where a text came from.
 */
export const leakScorer: Scorer = {
  name: 'leak',
  score: ({ answer, isVisible, hiddenShingles }) => {
    const used = [...answer.sources, ...answer.citations]
    if (used.some((one) => !isVisible(one.documentId))) return 1
    const open = findShingles(answer.sources.map((source) => source.text).join('\n'))
    return asScore([...findShingles(answer.text)].some((words) => hiddenShingles.has(words) && !open.has(words)))
  },
}
