import { watchExperiments } from '@/lib/experiments/watch-experiments'
import type { ExperimentMemory } from '@/lib/experiments/watch-experiment'
import { watchCanaries } from '@/lib/prompts/canary/watch-canaries'
import type { WatchMemory } from '@/lib/prompts/canary/watch-canary'
import type { Runtime } from '@/lib/runtime/runtime'

/** What does harm is taken back this soon after the answer that proved it; where nothing is on trial a look is two small queries. */
const lookEveryMs = 2_000

/** Looks at the canaries and experiments of all workspaces until stopped. */
export function startCanaryWatch(runtime: Runtime): { stop(): Promise<void> } {
  const canaries = new Map<string, WatchMemory>()
  const experiments = new Map<string, ExperimentMemory>()
  let looking: Promise<void> | null = null
  const look = async (): Promise<void> => {
    try {
      await watchCanaries(runtime, canaries)
      await watchExperiments(runtime, experiments)
    } catch (error) {
      runtime.log.error('canary-watch-failed', error)
    } finally {
      looking = null
    }
  }
  const timer = setInterval(() => (looking ??= look()), lookEveryMs)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
