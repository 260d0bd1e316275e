import { listLabelledAnswers } from '@/db/queries/judge/list-labelled-answers'
import { listRoundItems } from '@/db/queries/reviews/list-round-items'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { AnswerId } from '@/lib/domain/ids'
import type { CaseVerdict } from '@/lib/domain/judge'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findFinal } from '../../reviews/find-final'

export type HumanVerdict = {
  readonly verdict: CaseVerdict
  readonly from: 'review' | 'feedback'
  /** Whether its words may be read by others than who asked now, and with that be sent to a judge. */
  readonly isOpen: boolean
}

const ofReview = {
  right: 'correct',
  partly: 'partly',
  wrong: 'wrong',
  should_refuse: 'wrong',
  cannot_tell: null,
} satisfies Record<ReviewVerdict, CaseVerdict | null>
/**
 * Labels that the passages of an answer can show to be deserved. That a better passage was missed, that a document is out of date or that an answer
 * should not have been given takes knowledge that a judge is not given.
 */
const wrongByItsPassages: readonly ReviewLabel[] = ['bad_answer', 'wrong_passage', 'missing_document']

/** What people have said of answers: final verdicts of double review, and labels of the feedback inbox where there is no verdict. */
export async function readHumanVerdicts(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
): Promise<Map<AnswerId, HumanVerdict>> {
  const [items, labelled] = await Promise.all([
    listRoundItems(runtime.db, scope, {}),
    listLabelledAnswers(runtime.db, scope, { labels: wrongByItsPassages }),
  ])
  const said = new Map<AnswerId, HumanVerdict>()
  for (const answerId of labelled) said.set(answerId, { verdict: 'wrong', from: 'feedback', isOpen: true })
  for (const item of items) {
    const final = findFinal(item)
    const verdict = final && ofReview[final.verdict]
    if (verdict) said.set(item.answerId, { verdict, from: 'review', isOpen: item.isOpen })
  }
  return said
}
