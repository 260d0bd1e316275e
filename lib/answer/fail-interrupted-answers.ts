import { failRunningAnswers } from '@/db/queries/answers/fail-running-answers'
import type { Runtime } from '@/lib/runtime/runtime'

/** Three missed heartbeats and a little. */
export const interruptedAfterMs = 17_000

/**
 * Ends answers whose writer is gone as failed(answer_interrupted), with their text kept. To be called when the web process starts:
 * `onlyWriter` true (embedded mode: no other process writes answers to readers) ends those at once; all others only when they are silent.
 */
export async function failInterruptedAnswers(runtime: Runtime, options: { onlyWriter: boolean }): Promise<number> {
  const now = runtime.now()
  const silentSince = new Date(now.getTime() - interruptedAfterMs)
  let count = await failRunningAnswers(runtime.db, { silentSince, now })
  // The worker may be in the middle of an eval run, whose answers it still writes.
  if (options.onlyWriter)
    count += await failRunningAnswers(runtime.db, { silentSince: new Date(now.getTime() + 1), now, origin: 'reader' })
  if (count > 0) runtime.log.warn('answers-interrupted', { count })
  return count
}
