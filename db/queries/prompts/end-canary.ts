import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptCanaries } from '@/db/schema'
import { activateWithin } from './activate-version'
import type { CanaryRow } from './find-canary'
import { moveWithin } from './move-prompt-version'
import type { PromptActor } from './record-prompt-event'

type Params = {
  readonly canary: Pick<CanaryRow, 'id' | 'name' | 'version'>
  readonly end: 'passed' | 'rolled_back' | 'stopped'
  readonly note: string
  readonly now: Date
}

/**
 * Ends a canary, once: passed makes its version active, rolled back retires it, stopped puts it back to where it can be started again.
 * @returns false when it had ended already
 */
export async function endCanary(db: Db, actor: PromptActor, { canary, end, note, now }: Params): Promise<boolean> {
  const { id, name, version } = canary
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(promptCanaries)
      .set({ status: end, endedAt: now, endReason: note, ...(end === 'passed' && { percent: 100 }) })
      .where(
        and(
          eq(promptCanaries.workspaceId, actor.workspaceId),
          eq(promptCanaries.id, id),
          eq(promptCanaries.status, 'running'),
        ),
      )
      .returning({ id: promptCanaries.id })
    if (rows.length === 0) return false
    const event = { name, version, canaryId: id, note, now }
    const from = ['canary'] as const
    if (end === 'passed') return activateWithin(tx, actor, { from, event: { ...event, kind: 'activated' } })
    const set = end === 'stopped' ? { status: 'eval' as const } : { status: 'retired' as const, retiredAt: now }
    const kind = end === 'stopped' ? 'canary-stopped' : 'canary-rolled-back'
    return moveWithin(tx, actor, { from, set, event: { ...event, kind } })
  })
}
