import type { Scorer } from './scorer'

/** Micro-dollars of the answer; of one that was taken over, when it was written. Null where a model without a price took part: not known is not free. */
export const costScorer: Scorer = {
  name: 'cost',
  score: ({ answer: { usage } }) => (usage === undefined || usage.unpriced ? null : usage.costMicroUsd),
}
