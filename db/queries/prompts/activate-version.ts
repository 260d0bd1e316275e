import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { promptVersions } from '@/db/schema'
import type { PromptStatus } from '@/lib/domain/prompt-version'
import { moveWithin } from './move-prompt-version'
import type { PromptActor, PromptEvent } from './record-prompt-event'

type Params = { readonly from: readonly PromptStatus[]; readonly event: PromptEvent }

/** Retires the active version and makes this one active, both or neither. @returns false when it is not in one of the statuses any more */
export async function activateVersion(db: Db, actor: PromptActor, params: Params): Promise<boolean> {
  return db.transaction((tx) => activateWithin(tx, actor, params))
}

export async function activateWithin(tx: Tx, actor: PromptActor, { from, event }: Params): Promise<boolean> {
  const { name, now } = event
  await lockWorkspace(tx, actor)
  const isOfName = and(eq(promptVersions.workspaceId, actor.workspaceId), eq(promptVersions.name, name))
  const [candidate] = await tx
    .select({ status: promptVersions.status })
    .from(promptVersions)
    .where(and(isOfName, eq(promptVersions.version, event.version)))
  if (!candidate || !from.includes(candidate.status)) return false
  // Before the other becomes active: only one may be, and an index says so.
  const [old] = await tx
    .update(promptVersions)
    .set({ status: 'retired', retiredAt: now })
    .where(and(isOfName, eq(promptVersions.status, 'active')))
    .returning({ version: promptVersions.version })
  const detail = { ...event.detail, before: old?.version ?? null }
  return moveWithin(tx, actor, {
    from,
    set: { status: 'active', activatedAt: now, retiredAt: null },
    event: { ...event, detail },
  })
}
