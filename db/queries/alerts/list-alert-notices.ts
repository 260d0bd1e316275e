import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alertViews } from '@/db/schema'
import type { Alert } from '@/lib/domain/alert'
import type { Scope } from '@/lib/domain/scope'
import { listAlerts } from './list-alerts'

export type AlertNotice = Alert & { readonly isNew: boolean }

/** Open alerts as notices to an admin; nobody else gets any. */
export async function listAlertNotices(db: Db, scope: Scope): Promise<AlertNotice[]> {
  if (scope.role !== 'admin') return []
  const open = await listAlerts(db, scope, { openOnly: true })
  if (open.length === 0) return []
  const [view] = await db
    .select({ seenAt: alertViews.seenAt })
    .from(alertViews)
    .where(and(eq(alertViews.workspaceId, scope.workspaceId), eq(alertViews.userId, scope.userId)))
  return open.map((alert) => ({ ...alert, isNew: view === undefined || alert.raisedAt > view.seenAt }))
}
