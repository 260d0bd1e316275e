import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectors } from '@/db/schema'

/** Connectors whose time has come, of all workspaces: the sweeper's own, ids only. */
export function findDueConnectors(db: Db, params: { now: Date }) {
  return db
    .select({ workspaceId: connectors.workspaceId, connectorId: connectors.id, userId: connectors.runsAs })
    .from(connectors)
    .where(and(isNull(connectors.deletedAt), eq(connectors.status, 'active'), lte(connectors.nextRunAt, params.now)))
    .limit(100)
}
