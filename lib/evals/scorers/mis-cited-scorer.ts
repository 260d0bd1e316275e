import { asScore, type Scorer } from './scorer'

/** 1 when the answer cites a document that it must not, such as the outdated version. */
export const misCitedScorer: Scorer = {
  name: 'mis-cited',
  score: ({ golden, answer }) =>
    golden.mustNotCite.length === 0
      ? null
      : asScore(answer.citations.some(({ externalId }) => golden.mustNotCite.includes(externalId))),
}
