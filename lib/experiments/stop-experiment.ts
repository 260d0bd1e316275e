import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes the change away from every reader, from the next question on; what becomes of it is decided later. @throws forbidden, experiment_moved_on */
export async function stopExperiment(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const endReason = 'Stopped by hand.'
  const moved = await moveExperiment(runtime.db, scope, {
    from: ['running'],
    set: { status: 'stopped', endedAt: now, endReason },
    event: { id, kind: 'stopped', note: endReason, now },
  })
  if (!moved) throw new FootnoteError('experiment_moved_on')
  runtime.log.warn('experiment-stopped', { id })
}
