import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { containsPhrase } from '../text/contains-phrase'
import { normalizeForMatch } from '../text/normalize-for-match'
import { asScore, type ScoreInput, type Scorer } from './scorer'

const ofExpected = ({ golden, answer }: ScoreInput, score: (said: string, expected: string) => number): number | null =>
  golden.expectedAnswer === undefined
    ? null
    : answer.status === 'answered'
      ? score(answer.text, golden.expectedAnswer)
      : 0

/** 1 when the answer has the expected one word for word. Not answering gives 0. */
export const exactScorer: Scorer = {
  name: 'exact',
  score: (input) =>
    ofExpected(input, (said, expected) => asScore(containsPhrase(said, expected.replace(/[.!?]\s*$/, '')))),
}

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { stem } of tokenizeWords(normalizeForMatch(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)

/** F1 of the words, by their stems, of answer and expected answer, as SQuAD counts it: what is missing and what is said besides both cost. Not answering gives 0. */
export const wordF1Scorer: Scorer = {
  name: 'word-f1',
  score: (input) =>
    ofExpected(input, (said, expected) => {
      const [given, wanted] = [countWords(said), countWords(expected)]
      const shared = [...wanted].reduce((sum, [word, n]) => sum + Math.min(n, given.get(word) ?? 0), 0)
      return shared === 0 ? 0 : (2 * shared) / (total(given) + total(wanted))
    }),
}
