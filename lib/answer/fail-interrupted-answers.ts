import { failRunningAnswers } from '@/db/queries/answers/fail-running-answers'
import type { Runtime } from '@/lib/runtime/runtime'

/** Three missed heartbeats and a little. */
export const interruptedAfterMs = 17_000

/**
 * Ends answers whose writer is gone as failed(answer_interrupted), with their text kept. To be called when the web process starts:
 * `onlyWriter` true (embedded mode: no other process writes answers) ends all of them at once, false only those that have been silent.
 */
export async function failInterruptedAnswers(runtime: Runtime, options: { onlyWriter: boolean }): Promise<number> {
  const now = runtime.now()
  const silentSince = options.onlyWriter ? new Date(now.getTime() + 1) : new Date(now.getTime() - interruptedAfterMs)
  const count = await failRunningAnswers(runtime.db, { silentSince, now })
  if (count > 0) runtime.log.warn('answers-interrupted', { count })
  return count
}
