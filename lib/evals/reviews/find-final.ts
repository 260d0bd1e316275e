import type { RoundItem } from '@/db/queries/reviews/list-round-items'
import { judgesPerAnswer, type ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'

export type FinalVerdict = {
  readonly verdict: ReviewVerdict
  readonly label: ReviewLabel | null
  /** The answer as it should have been, where whoever settled it said so. */
  readonly answer: string | null
  readonly isSettled: boolean
}

type Judged = Pick<RoundItem, 'verdicts' | 'settledVerdict' | 'settledLabel' | 'settledAnswer'>

export const isJudged = ({ verdicts }: Pick<RoundItem, 'verdicts'>): boolean => verdicts.length >= judgesPerAnswer

/** What holds of an answer: what was settled, or what all who judged it say. Null before, and while they differ. A label that one alone gave counts. */
export function findFinal(item: Judged): FinalVerdict | null {
  const { settledVerdict, settledLabel, settledAnswer, verdicts } = item
  if (settledVerdict !== null)
    return { verdict: settledVerdict, label: settledLabel, answer: settledAnswer, isSettled: true }
  const [first] = verdicts
  if (!first || !isJudged(item) || verdicts.some(({ verdict }) => verdict !== first.verdict)) return null
  const label = verdicts.find((one) => one.label !== null)?.label ?? null
  return { verdict: first.verdict, label, answer: null, isSettled: false }
}

/** All have judged, they differ, and nobody has settled it. */
export const isDisagreement = (item: Judged): boolean => isJudged(item) && findFinal(item) === null
