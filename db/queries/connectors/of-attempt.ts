import { and, eq, type SQL } from 'drizzle-orm'
import { connectorRuns } from '@/db/schema'
import type { ConnectorRunId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** One worker's hold on a run. A worker that fell silent and comes back finds that the number has moved on. */
export type RunAttempt = { readonly runId: ConnectorRunId; readonly attempt: number }

/** The run, as long as it is under way and this attempt is the one at it. */
export function ofAttempt(scope: WorkspaceScope, { runId, attempt }: RunAttempt): SQL | undefined {
  return and(
    eq(connectorRuns.workspaceId, scope.workspaceId),
    eq(connectorRuns.id, runId),
    eq(connectorRuns.status, 'running'),
    eq(connectorRuns.attempts, attempt),
  )
}
