import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { whyNotMoved } from './why-not-moved'

/** Takes the change away from every reader, from the next question on; what becomes of it is decided later. @throws forbidden, not_found, experiment_moved_on */
export async function stopExperiment(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const endReason = 'Stopped by hand.'
  const moved = await moveExperiment(runtime.db, scope, {
    from: ['running'],
    set: { status: 'stopped', endedAt: now, endReason },
    event: { id, kind: 'stopped', note: endReason, now },
  })
  if (!moved) throw await whyNotMoved(runtime, scope, { id })
  runtime.log.warn('experiment-stopped', { id })
}
