import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { ConnectorId, ConnectorRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The run that waits or is under way. */
export async function findOpenRun(
  db: Db | Tx,
  scope: Scope,
  params: { connectorId: ConnectorId },
): Promise<ConnectorRunId | null> {
  const [row] = await db
    .select({ id: connectorRuns.id })
    .from(connectorRuns)
    .where(
      and(
        eq(connectorRuns.workspaceId, scope.workspaceId),
        eq(connectorRuns.connectorId, params.connectorId),
        inArray(connectorRuns.status, ['waiting', 'running']),
      ),
    )
  return row?.id ?? null
}
