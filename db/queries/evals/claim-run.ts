import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { EvalRunRow } from './find-run'
import { isSilent } from './is-silent'

type Params = { runId: EvalRunId; silentAfterMs: number; now: Date }

/** Takes a run that nobody works on: queued, or running and silent. @returns null when there is nothing to take */
export async function claimRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { runId, silentAfterMs, now }: Params,
): Promise<EvalRunRow | null> {
  const [row] = await db
    .update(evalRuns)
    .set({ status: 'running', heartbeatAt: now, startedAt: sql`coalesce(${evalRuns.startedAt}, ${now.toISOString()})` })
    .where(
      and(
        eq(evalRuns.workspaceId, scope.workspaceId),
        eq(evalRuns.id, runId),
        sql`(${eq(evalRuns.status, 'queued')} or ${isSilent({ now, silentAfterMs })})`,
      ),
    )
    .returning()
  return row ?? null
}
