import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { RunTrigger } from '@/lib/domain/scheduled-checks'
import type { Scope } from '@/lib/domain/scope'
import type { EvalRunRow } from './find-run'

type Params = { trigger: RunTrigger; suite?: string; before?: EvalRunId; completedOnly?: boolean; limit: number }

/** Runs of one schedule, newest first. */
export function listScheduledRuns(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { trigger, suite, before, completedOnly, limit }: Params,
): Promise<EvalRunRow[]> {
  return db
    .select()
    .from(evalRuns)
    .where(
      and(
        eq(evalRuns.workspaceId, scope.workspaceId),
        eq(evalRuns.trigger, trigger),
        suite === undefined ? undefined : eq(evalRuns.suite, suite),
        before === undefined ? undefined : lt(evalRuns.id, before),
        completedOnly ? eq(evalRuns.status, 'completed') : undefined,
      ),
    )
    .orderBy(desc(evalRuns.id))
    .limit(limit)
}
