import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { ConnectorRunId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Documents that a run has added so far, in all of its attempts. */
export async function countAdded(db: Db, scope: WorkspaceScope, params: { runId: ConnectorRunId }): Promise<number> {
  const [row] = await db
    .select({ added: connectorRuns.added })
    .from(connectorRuns)
    .where(and(eq(connectorRuns.workspaceId, scope.workspaceId), eq(connectorRuns.id, params.runId)))
  return row?.added ?? 0
}
