import { beatConnectorRun } from '@/db/queries/connectors/beat-connector-run'
import type { RunAttempt } from '@/db/queries/connectors/of-attempt'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Six missed heartbeats: whoever ran it is gone. */
export const silentAfterMs = 30_000
const beatEveryMs = 5_000

export type Heartbeat = {
  /** Aborted when the worker stops, when the run is stopped, and when another worker has it. */
  readonly signal: AbortSignal
  /** The run is no longer ours: nothing more is written. */
  isLost(): boolean
  lose(): void
  stop(): void
}

/** Says every five seconds that a run is being worked on, however long a source takes to answer. */
export function startHeartbeat(
  runtime: Runtime,
  scope: WorkspaceScope,
  attempt: RunAttempt,
  stopping: AbortSignal | undefined,
): Heartbeat {
  const lost = new AbortController()
  const beat = async (): Promise<void> => {
    try {
      if (!(await beatConnectorRun(runtime.db, scope, { ...attempt, now: runtime.now() }))) lost.abort()
    } catch (error) {
      // A database that is away for a moment is no reason to stop; one that stays away stops the run by itself.
      runtime.log.error('connector_beat_failed', error, { runId: attempt.runId })
    }
  }
  const timer = setInterval(() => void beat(), beatEveryMs)
  timer.unref()
  return {
    signal: stopping ? AbortSignal.any([lost.signal, stopping]) : lost.signal,
    isLost: () => lost.signal.aborted,
    lose: () => lost.abort(),
    stop: () => clearInterval(timer),
  }
}
