import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { workspaceDeletions } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

/** Writes down that the workspace is to go. @returns its id; null when that is under way already */
export async function createDeletion(
  db: Db,
  scope: Scope,
  params: { name: string; startsAt: Date; now: Date },
): Promise<string | null> {
  const { workspaceId: targetId, userId: requestedBy } = scope
  const { name, startsAt, now: createdAt } = params
  const id = newId('receipt')
  return db.transaction(async (tx) => {
    const made = await tx
      .insert(workspaceDeletions)
      .values({ id, targetId, name, requestedBy, startsAt, createdAt })
      .onConflictDoNothing()
      .returning({ id: workspaceDeletions.id })
    if (made.length === 0) return null
    const target = { targetKind: 'workspace', targetId }
    await appendAudit(tx, scope, { action: 'workspace.deletion-requested', ...target, detail: { receiptId: id } })
    return id
  })
}
