import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorItems, connectorRuns } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { holdRun } from './hold-run'
import { ofAttempt, type RunAttempt } from './of-attempt'

/** Forgets an item that is gone, after its document has gone; counts it when it had one. @returns false when the run is somebody else's */
export async function removeItem(
  db: Db,
  scope: WorkspaceScope,
  params: RunAttempt & { connectorId: ConnectorId; externalId: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await holdRun(tx, scope, params))) return false
    const [removed] = await tx
      .delete(connectorItems)
      .where(
        and(
          eq(connectorItems.workspaceId, scope.workspaceId),
          eq(connectorItems.connectorId, params.connectorId),
          eq(connectorItems.externalId, params.externalId),
        ),
      )
      .returning({ documentId: connectorItems.documentId })
    if (removed?.documentId)
      await tx
        .update(connectorRuns)
        .set({ removed: sql`${connectorRuns.removed} + 1` })
        .where(ofAttempt(scope, params))
    return true
  })
}
