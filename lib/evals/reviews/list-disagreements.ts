import { listRoundItems, type GivenVerdict } from '@/db/queries/reviews/list-round-items'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { maySettle } from './may-settle'

export type Disagreement = {
  readonly id: string
  readonly question: string
  /** Who said what is not told: the argument counts, not the name. */
  readonly verdicts: readonly Omit<GivenVerdict, 'userId'>[]
}

/** What two reviewers saw differently and the person who looks may settle. @throws forbidden */
export async function listDisagreements(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { roundId }: { roundId: string },
): Promise<Disagreement[]> {
  requireRole(scope, 'reviewer')
  const items = await listRoundItems(runtime.db, scope, { roundId })
  return items.flatMap((item) => {
    if (item.question === null || !maySettle(scope, item)) return []
    const verdicts = item.verdicts.map(({ verdict, label, note }) => ({ verdict, label, note }))
    return [{ id: item.id, question: item.question, verdicts }]
  })
}
