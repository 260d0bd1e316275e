import { listRunningCanaries } from '@/db/queries/prompts/list-running-canaries'
import type { Runtime } from '@/lib/runtime/runtime'
import { watchCanary, type WatchMemory } from './watch-canary'

/** A look at every canary that runs, in all workspaces. One that fails is logged and keeps no other from being looked at. */
export async function watchCanaries(runtime: Runtime, memories: Map<string, WatchMemory>): Promise<void> {
  const running = await listRunningCanaries(runtime.db)
  for (const known of memories.keys()) if (!running.some(({ id }) => id === known)) memories.delete(known)
  for (const canary of running) {
    const memory = memories.get(canary.id) ?? { answers: -1, heldAtStep: null }
    memories.set(canary.id, memory)
    try {
      await watchCanary(runtime, canary, memory)
    } catch (error) {
      runtime.log.error('canary-not-watched', error, { canaryId: canary.id })
    }
  }
}
