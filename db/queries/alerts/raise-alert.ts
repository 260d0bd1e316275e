import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alerts } from '@/db/schema'
import type { AlertDetail } from '@/lib/domain/alert'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

type Params = { readonly subject: string; readonly detail: AlertDetail; readonly now: Date }

/** Opens an alert, or brings the open one of the same subject up to date. @returns whether it is a new one */
export async function raiseAlert(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { subject, detail, now }: Params,
): Promise<boolean> {
  const { workspaceId } = scope
  const [row] = await db
    .insert(alerts)
    .values({ workspaceId, id: newId('alert', now.getTime()), kind: detail.kind, subject, detail, raisedAt: now })
    .onConflictDoUpdate({
      target: [alerts.workspaceId, alerts.kind, alerts.subject],
      targetWhere: sql`ended_at is null`,
      set: { detail },
    })
    .returning({ isNew: sql<boolean>`(xmax = 0)` })
  return row?.isNew ?? false
}
