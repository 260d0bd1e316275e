import { sweepRevisions } from '@/lib/ingest/sweep-revisions'
import type { Runtime } from '@/lib/runtime/runtime'

const sweepEveryMs = 10_000

/** Looks for documents in limbo, at start and every ten seconds. */
export function startSweeper(runtime: Runtime): { stop(): Promise<void> } {
  const sweep = (): Promise<void> =>
    sweepRevisions(runtime).then(
      () => undefined,
      (error: unknown) => runtime.log.error('sweep_failed', error),
    )
  let running = sweep()
  const timer = setInterval(() => (running = running.then(sweep)), sweepEveryMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
