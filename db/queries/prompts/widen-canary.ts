import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { promptCanaries } from '@/db/schema'
import { recordPromptEvent, type PromptActor } from './record-prompt-event'
import type { CanaryRow } from './find-canary'

type Params = { readonly canary: CanaryRow; readonly answers: number; readonly note: string; readonly now: Date }

/** The next step of a canary. @returns false when it has ended, or another worker was faster */
export async function widenCanary(
  db: Db,
  actor: PromptActor,
  { canary, answers, note, now }: Params,
): Promise<boolean> {
  const step = canary.step + 1
  const percent = canary.plan.steps[step]
  if (percent === undefined) return false
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(promptCanaries)
      .set({ step, percent, stepStartedAt: now, stepStartedWith: answers })
      .where(
        and(
          eq(promptCanaries.workspaceId, actor.workspaceId),
          eq(promptCanaries.id, canary.id),
          eq(promptCanaries.status, 'running'),
          eq(promptCanaries.step, canary.step),
        ),
      )
      .returning({ id: promptCanaries.id })
    if (rows.length === 0) return false
    const { name, version, id } = canary
    await recordPromptEvent(tx, actor, {
      name,
      version,
      kind: 'canary-widened',
      canaryId: id,
      note,
      detail: { percent },
      now,
    })
    return true
  })
}
