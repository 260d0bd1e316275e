import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alerts, users } from '@/db/schema'
import type { Alert, AlertKind } from '@/lib/domain/alert'
import type { Scope } from '@/lib/domain/scope'

const most = 50

/** Alerts of the workspace, open ones first, then the latest; at most 50. */
export async function listAlerts(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { openOnly: boolean; kind?: AlertKind },
): Promise<Alert[]> {
  return db
    .select({
      id: alerts.id,
      detail: alerts.detail,
      raisedAt: alerts.raisedAt,
      endedAt: alerts.endedAt,
      acceptedBy: users.name,
    })
    .from(alerts)
    .leftJoin(users, eq(users.id, alerts.acceptedBy))
    .where(
      and(
        eq(alerts.workspaceId, scope.workspaceId),
        params.openOnly ? isNull(alerts.endedAt) : undefined,
        params.kind === undefined ? undefined : eq(alerts.kind, params.kind),
      ),
    )
    .orderBy(sql`${alerts.endedAt} is not null`, desc(alerts.raisedAt), desc(alerts.id))
    .limit(most)
}
