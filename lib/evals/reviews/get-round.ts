import { listRoundItems, type RoundItem } from '@/db/queries/reviews/list-round-items'
import { listRounds, type ReviewRound } from '@/db/queries/reviews/list-rounds'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findFinal, type FinalVerdict } from './find-final'
import { maySettle } from './may-settle'
import { summariseRound, type RoundFigures } from './summarise-round'

export type FinalItem = Pick<RoundItem, 'id' | 'risk' | 'question' | 'goldenCaseId'> & FinalVerdict

export type RoundView = {
  readonly round: ReviewRound
  readonly figures: RoundFigures
  /** Disagreements that the person who looks may settle. */
  readonly toSettle: number
  /** Answers of which it is known what holds, with their question where it may be shown. Of the others nothing is told here. */
  readonly finals: readonly FinalItem[]
}

/** A round as far as it is. Nothing of it tells somebody who is yet to judge an answer what the other said of it. @throws not_found, forbidden */
export async function getRound(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { roundId }: { roundId: string },
): Promise<RoundView> {
  requireRole(scope, 'reviewer')
  const [[round], items] = await Promise.all([
    listRounds(runtime.db, scope, { id: roundId, limit: 1 }),
    listRoundItems(runtime.db, scope, { roundId }),
  ])
  if (!round) throw new FootnoteError('not_found')
  const finals = items.flatMap((item) => {
    const final = findFinal(item)
    const { id, risk, question, goldenCaseId } = item
    return final ? [{ id, risk, question, goldenCaseId, ...final }] : []
  })
  return {
    round,
    figures: summariseRound(items, round),
    toSettle: items.filter((item) => maySettle(scope, item)).length,
    // What is to be done about comes first.
    finals: finals.toSorted((a, b) => Number(a.verdict === 'right') - Number(b.verdict === 'right')),
  }
}
