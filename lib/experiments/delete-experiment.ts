import * as queries from '@/db/queries/experiments/delete-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { whyNotMoved } from './why-not-moved'

/** Deletes a draft. What readers ever had is kept. @throws forbidden, not_found, experiment_moved_on */
export async function deleteExperiment(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  if (!(await queries.deleteExperiment(runtime.db, scope, { id }))) throw await whyNotMoved(runtime, scope, { id })
}
