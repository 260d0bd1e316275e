import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import type { Runtime } from '@/lib/runtime/runtime'
import { byItself } from './by-itself'
import { findObstacle } from './find-obstacle'

/** Ends an experiment that proves nothing any more. @returns whether it did, or somebody else has */
export async function stopWhenPointless(runtime: Runtime, experiment: ExperimentRow): Promise<boolean> {
  const endReason = await findObstacle(runtime, experiment)
  if (endReason === null) return false
  const now = runtime.now()
  const { id } = experiment
  await moveExperiment(runtime.db, byItself(experiment), {
    from: ['running'],
    set: { status: 'stopped', endedAt: now, endReason },
    event: { id, kind: 'stopped', note: endReason, now },
  })
  runtime.log.warn('experiment-stopped', { id })
  return true
}
