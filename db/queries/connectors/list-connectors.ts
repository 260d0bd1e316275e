import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, connectorItems, connectorRuns, connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Connectors by name, each with its newest run that was no trial and the number of its documents; or one by its id. For admins. */
export async function listConnectors(db: Db, scope: Scope, params: { connectorId?: ConnectorId } = {}) {
  const { connectorId } = params
  const rows = await db
    .select({ connector: connectors, collectionName: collections.name })
    .from(connectors)
    .leftJoin(
      collections,
      and(eq(collections.workspaceId, connectors.workspaceId), eq(collections.id, connectors.collectionId)),
    )
    .where(
      and(
        eq(connectors.workspaceId, scope.workspaceId),
        isNull(connectors.deletedAt),
        connectorId ? eq(connectors.id, connectorId) : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${connectors.name})`), asc(connectors.id))
  const runs = await db
    .selectDistinctOn([connectorRuns.connectorId])
    .from(connectorRuns)
    .where(
      and(
        eq(connectorRuns.workspaceId, scope.workspaceId),
        eq(connectorRuns.isDryRun, false),
        connectorId ? eq(connectorRuns.connectorId, connectorId) : undefined,
      ),
    )
    .orderBy(connectorRuns.connectorId, sql`${connectorRuns.createdAt} desc`)
  const counts = await db
    .select({ connectorId: connectorItems.connectorId, documents: count() })
    .from(connectorItems)
    .where(
      and(
        eq(connectorItems.workspaceId, scope.workspaceId),
        isNotNull(connectorItems.documentId),
        connectorId ? eq(connectorItems.connectorId, connectorId) : undefined,
      ),
    )
    .groupBy(connectorItems.connectorId)
  return rows.map(({ connector: { encryptedSecret, ...connector }, collectionName }) => ({
    ...connector,
    hasSecret: encryptedSecret !== null,
    collectionName,
    lastRun: runs.find((run) => run.connectorId === connector.id) ?? null,
    documents: counts.find((row) => row.connectorId === connector.id)?.documents ?? 0,
  }))
}

export type ConnectorListItem = Awaited<ReturnType<typeof listConnectors>>[number]
