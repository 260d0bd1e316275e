import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { connectorRuns, connectors } from '@/db/schema'
import type { ConnectorRunStatus } from '@/lib/domain/connector'
import type { ConnectorRunId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { WorkspaceScope } from '../documents/workspace-scope'

type Params = {
  runId: ConnectorRunId
  /** Whose end it is; without it that of anybody, for a person who stops it. */
  attempt?: number
  status: Extract<ConnectorRunStatus, 'done' | 'failed' | 'cancelled'>
  errorCode?: ErrorCode
  errorDetail?: string | undefined
  now: Date
}

/** Ends a run that waits or is under way, and says when the next is due. @returns whether it was still open */
export async function endConnectorRun(db: Db | Tx, scope: WorkspaceScope, params: Params): Promise<boolean> {
  const { runId, attempt, status, errorCode, errorDetail, now } = params
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(connectorRuns)
      .set({ status, errorCode: errorCode ?? null, errorDetail: errorDetail ?? null, finishedAt: now })
      .where(
        and(
          eq(connectorRuns.workspaceId, scope.workspaceId),
          eq(connectorRuns.id, runId),
          inArray(connectorRuns.status, ['waiting', 'running']),
          attempt === undefined ? undefined : eq(connectorRuns.attempts, attempt),
        ),
      )
      .returning({ connectorId: connectorRuns.connectorId })
    if (!ended) return false
    await tx
      .update(connectors)
      .set({ nextRunAt: sql`${now.toISOString()}::timestamptz + make_interval(mins => ${connectors.scheduleMinutes})` })
      .where(
        and(
          eq(connectors.workspaceId, scope.workspaceId),
          eq(connectors.id, ended.connectorId),
          isNull(connectors.deletedAt),
        ),
      )
    return true
  })
}
