import { watchCanaries } from '@/lib/prompts/canary/watch-canaries'
import type { WatchMemory } from '@/lib/prompts/canary/watch-canary'
import type { Runtime } from '@/lib/runtime/runtime'

/** A prompt that does harm is taken back this soon after the answer that proved it; where none is on trial a look is one small query. */
const lookEveryMs = 2_000

/** Looks at the canaries of all workspaces until stopped. */
export function startCanaryWatch(runtime: Runtime): { stop(): Promise<void> } {
  const memories = new Map<string, WatchMemory>()
  let looking: Promise<void> | null = null
  const look = async (): Promise<void> => {
    try {
      await watchCanaries(runtime, memories)
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
