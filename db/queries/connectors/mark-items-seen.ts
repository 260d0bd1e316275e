import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorItems, connectorRuns } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { holdRun } from './hold-run'
import { ofAttempt, type RunAttempt } from './of-attempt'

/** Many items at once that are there and as they were. Counted once a run. @returns false when the run is no longer this attempt's */
export async function markItemsSeen(
  db: Db,
  scope: WorkspaceScope,
  params: RunAttempt & { connectorId: ConnectorId; externalIds: readonly string[] },
): Promise<boolean> {
  const { connectorId, externalIds, runId } = params
  return db.transaction(async (tx) => {
    if (!(await holdRun(tx, scope, params))) return false
    const seen = await tx
      .update(connectorItems)
      .set({ seenRunId: runId })
      .where(
        and(
          eq(connectorItems.workspaceId, scope.workspaceId),
          eq(connectorItems.connectorId, connectorId),
          inArray(connectorItems.externalId, [...externalIds]),
          ne(connectorItems.seenRunId, runId),
        ),
      )
      .returning({ id: connectorItems.externalId })
    await tx
      .update(connectorRuns)
      .set({ found: sql`${connectorRuns.found} + ${seen.length}` })
      .where(ofAttempt(scope, params))
    return true
  })
}
