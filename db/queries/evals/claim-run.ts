import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { EvalRunRow } from './find-run'

type Params = { runId: EvalRunId; silentSince: Date; now: Date }

/** Takes a run that nobody works on: queued, or running with a heartbeat from before `silentSince`. @returns null when there is nothing to take */
export async function claimRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { runId, silentSince, now }: Params,
): Promise<EvalRunRow | null> {
  const [row] = await db
    .update(evalRuns)
    .set({ status: 'running', heartbeatAt: now, startedAt: sql`coalesce(${evalRuns.startedAt}, ${now.toISOString()})` })
    .where(
      and(
        eq(evalRuns.workspaceId, scope.workspaceId),
        eq(evalRuns.id, runId),
        or(
          eq(evalRuns.status, 'queued'),
          and(eq(evalRuns.status, 'running'), or(isNull(evalRuns.heartbeatAt), lt(evalRuns.heartbeatAt, silentSince))),
        ),
      ),
    )
    .returning()
  return row ?? null
}
