import type { Db } from '@/db/client'
import { alertViews } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The admin has seen the alerts there are. */
export async function markAlertsSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  if (scope.role !== 'admin') return
  const { workspaceId, userId } = scope
  const seenAt = params.now
  await db
    .insert(alertViews)
    .values({ workspaceId, userId, seenAt })
    .onConflictDoUpdate({ target: [alertViews.workspaceId, alertViews.userId], set: { seenAt } })
}
