import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { experiments } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ExperimentRow } from './find-experiment'

export type RunningExperiment = Pick<ExperimentRow, 'id' | 'name' | 'what' | 'change' | 'audience' | 'percent'>

/** What runs in a workspace now. Asked for each answer and never cached: a stop holds from the next question on, in every process. */
export async function findRunningExperiments(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
): Promise<RunningExperiment[]> {
  const { id, name, what, change, audience, percent } = experiments
  return db
    .select({ id, name, what, change, audience, percent })
    .from(experiments)
    .where(and(eq(experiments.workspaceId, scope.workspaceId), eq(experiments.status, 'running')))
    .orderBy(asc(experiments.what))
}
