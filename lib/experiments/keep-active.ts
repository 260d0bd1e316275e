import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { whyNotMoved } from './why-not-moved'

/** Ends it with what was active all along. @param note what was learnt; may be empty @throws forbidden, not_found, experiment_moved_on */
export async function keepActive(
  runtime: Runtime,
  scope: Scope,
  { id, note }: { id: string; note: string },
): Promise<void> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const event = { id, kind: 'kept' as const, note: note.trim(), now }
  const set = { status: 'kept' as const, endReason: note.trim() || 'What was active stays.' }
  // One that still runs ends now; of a stopped one it stays known when its readers lost it.
  const ended =
    (await moveExperiment(runtime.db, scope, { from: ['running'], set: { ...set, endedAt: now }, event })) ||
    (await moveExperiment(runtime.db, scope, { from: ['stopped'], set, event }))
  if (!ended) throw await whyNotMoved(runtime, scope, { id })
  runtime.log.info('experiment-kept', { id })
}
