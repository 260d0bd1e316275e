import type { Db } from '@/db/client'
import type { CanaryRow } from './find-canary'
import { recordPromptEvent, type PromptActor } from './record-prompt-event'

/** Notes that a canary was due to be widened and is not, because a guard has grown suspicious. */
export async function noteHold(
  db: Db,
  actor: PromptActor,
  { canary, note, now }: { canary: Pick<CanaryRow, 'id' | 'name' | 'version'>; note: string; now: Date },
): Promise<void> {
  const { id: canaryId, name, version } = canary
  await db.transaction((tx) =>
    recordPromptEvent(tx, actor, { name, version, kind: 'canary-held', canaryId, note, now }),
  )
}
