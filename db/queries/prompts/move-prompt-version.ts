import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { promptVersions } from '@/db/schema'
import type { PromptStatus } from '@/lib/domain/prompt-version'
import type { PromptVersionRow } from './find-prompt-version'
import { recordPromptEvent, type PromptActor, type PromptEvent } from './record-prompt-event'

export type Move = {
  readonly from: readonly PromptStatus[]
  readonly set: Partial<PromptVersionRow>
  /** Only while the text is this edit of it: nobody submits what someone else changed meanwhile. */
  readonly edit?: number
  readonly event: PromptEvent
}

/** One step of a version's life with its event, in a transaction. @returns false when it is not in one of the statuses any more */
export async function movePromptVersion(db: Db, actor: PromptActor, move: Move): Promise<boolean> {
  return db.transaction((tx) => moveWithin(tx, actor, move))
}

export async function moveWithin(tx: Tx, actor: PromptActor, { from, set, edit, event }: Move): Promise<boolean> {
  const rows = await tx
    .update(promptVersions)
    .set(set)
    .where(
      and(
        eq(promptVersions.workspaceId, actor.workspaceId),
        eq(promptVersions.name, event.name),
        eq(promptVersions.version, event.version),
        inArray(promptVersions.status, [...from]),
        edit === undefined ? undefined : eq(promptVersions.edit, edit),
      ),
    )
    .returning({ version: promptVersions.version })
  if (rows.length === 0) return false
  await recordPromptEvent(tx, actor, event)
  return true
}
