import { listRunningExperiments } from '@/db/queries/experiments/list-running-experiments'
import type { Runtime } from '@/lib/runtime/runtime'
import { newMemory, watchExperiment, type ExperimentMemory } from './watch-experiment'

/** A look at every experiment that runs, in all workspaces. One that fails is logged and keeps no other from being looked at. */
export async function watchExperiments(runtime: Runtime, memories: Map<string, ExperimentMemory>): Promise<void> {
  const running = await listRunningExperiments(runtime.db)
  for (const known of memories.keys()) if (!running.some(({ id }) => id === known)) memories.delete(known)
  for (const experiment of running) {
    const memory = memories.get(experiment.id) ?? newMemory()
    memories.set(experiment.id, memory)
    try {
      await watchExperiment(runtime, experiment, memory)
    } catch (error) {
      runtime.log.error('experiment-not-watched', error, { id: experiment.id })
    }
  }
}
