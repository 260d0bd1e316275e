import { listRoundItems } from '@/db/queries/reviews/list-round-items'
import { listRounds, type ReviewRound } from '@/db/queries/reviews/list-rounds'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { isJudged } from './find-final'

export type ReviewQueue = {
  readonly round: ReviewRound
  /** What the person has to judge, in its order: what only waits for a second verdict comes first. */
  readonly items: readonly { readonly id: string; readonly question: string }[]
}

/** What a reviewer is yet to judge of a round. Without a word of what others said, and without the risk, which would lead them. @throws not_found, forbidden */
export async function listQueue(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { roundId }: { roundId: string },
): Promise<ReviewQueue> {
  requireRole(scope, 'reviewer')
  const [round] = await listRounds(runtime.db, scope, { id: roundId, limit: 1 })
  if (!round) throw new FootnoteError('not_found')
  const all = await listRoundItems(runtime.db, scope, { roundId })
  const items = all
    .filter((item) => !item.isMine && !isJudged(item) && item.verdicts.every(({ userId }) => userId !== scope.userId))
    .toSorted((a, b) => b.verdicts.length - a.verdicts.length)
    .flatMap(({ id, question }) => (question === null ? [] : [{ id, question }]))
  return { round, items }
}
