import { contentCover } from '../text/content-cover'
import type { Scorer } from './scorer'

/** The share of the content words of the expected answer that the answer has. Not answering gives 0. */
export const answerMatchScorer: Scorer = {
  name: 'answer-match',
  score: ({ golden, answer }) =>
    golden.expectedAnswer === undefined
      ? null
      : answer.status === 'answered'
        ? contentCover(answer.text, golden.expectedAnswer)
        : 0,
}
