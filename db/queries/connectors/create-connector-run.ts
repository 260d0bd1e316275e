import type { Db, Tx } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { ConnectorId, ConnectorRunId, UserId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** @returns null when a run of this connector waits or is under way already: the index allows one */
export async function createConnectorRun(
  db: Db | Tx,
  scope: WorkspaceScope & { readonly userId: UserId },
  params: { connectorId: ConnectorId; mayRemoveMost?: boolean; now: Date },
): Promise<ConnectorRunId | null> {
  const [row] = await db
    .insert(connectorRuns)
    .values({
      workspaceId: scope.workspaceId,
      id: newId('connectorRun'),
      connectorId: params.connectorId,
      mayRemoveMost: params.mayRemoveMost ?? false,
      startedBy: scope.userId,
      createdAt: params.now,
    })
    .onConflictDoNothing()
    .returning({ id: connectorRuns.id })
  return row?.id ?? null
}
