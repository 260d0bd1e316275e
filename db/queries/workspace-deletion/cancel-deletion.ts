import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { workspaceDeletions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Takes a deletion of this workspace back that has not begun. @returns false when there is none */
export async function cancelDeletion(db: Db, scope: Scope, params: { now: Date }): Promise<boolean> {
  const { targetId, status } = workspaceDeletions
  return db.transaction(async (tx) => {
    const [taken] = await tx
      .update(workspaceDeletions)
      .set({ status: 'cancelled', finishedAt: params.now })
      .where(and(eq(targetId, scope.workspaceId), eq(status, 'waiting')))
      .returning({ id: workspaceDeletions.id })
    if (!taken) return false
    const target = { targetKind: 'workspace', targetId: scope.workspaceId }
    await appendAudit(tx, scope, { action: 'workspace.deletion-undone', ...target, detail: { receiptId: taken.id } })
    return true
  })
}
