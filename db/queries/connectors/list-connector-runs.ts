import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorRuns, users } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Runs and trials of a connector, newest first. For admins. */
export async function listConnectorRuns(db: Db, scope: Scope, params: { connectorId: ConnectorId; limit: number }) {
  const rows = await db
    .select({ run: connectorRuns, by: users.name })
    .from(connectorRuns)
    .leftJoin(users, eq(users.id, connectorRuns.startedBy))
    .where(and(eq(connectorRuns.workspaceId, scope.workspaceId), eq(connectorRuns.connectorId, params.connectorId)))
    .orderBy(desc(connectorRuns.createdAt), desc(connectorRuns.id))
    .limit(params.limit)
  return rows.map(({ run, by }) => ({ ...run, by }))
}

export type ConnectorRunRow = Awaited<ReturnType<typeof listConnectorRuns>>[number]
