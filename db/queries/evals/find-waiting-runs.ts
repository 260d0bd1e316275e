import { and, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import { isSilent } from './is-silent'
import type { EvalRunId, UserId, WorkspaceId } from '@/lib/domain/ids'

export type WaitingRun = { readonly workspaceId: WorkspaceId; readonly runId: EvalRunId; readonly userId: UserId }

/**
 * Runs that nobody works on: queued, or running and silent. Without a Scope, because it is the sweeper's own, over all workspaces, and
 * returns ids only.
 */
export async function findWaitingRuns(db: Db, params: { now: Date; silentAfterMs: number }): Promise<WaitingRun[]> {
  const silentSince = new Date(params.now.getTime() - params.silentAfterMs)
  return db
    .select({ workspaceId: evalRuns.workspaceId, runId: evalRuns.id, userId: evalRuns.createdBy })
    .from(evalRuns)
    .where(or(and(eq(evalRuns.status, 'queued'), lt(evalRuns.createdAt, silentSince)), isSilent(params)))
}
