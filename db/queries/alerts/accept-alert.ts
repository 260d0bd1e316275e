import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { alerts } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Ends an open alert because an admin says that it is well so. @returns false when the workspace has no open one with this id */
export async function acceptAlert(db: Db, scope: Scope, params: { id: string; now: Date }): Promise<boolean> {
  const { id, now } = params
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(alerts)
      .set({ endedAt: now, acceptedBy: scope.userId })
      .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id), isNull(alerts.endedAt)))
      .returning({ kind: alerts.kind, subject: alerts.subject })
    if (!row) return false
    await appendAudit(tx, scope, { action: 'alert.accepted', targetKind: 'alert', targetId: id, detail: row })
    return true
  })
}
