import * as queries from '@/db/queries/experiments/delete-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Deletes a draft. What readers ever had is kept. @throws forbidden, experiment_moved_on */
export async function deleteExperiment(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  if (!(await queries.deleteExperiment(runtime.db, scope, { id }))) throw new FootnoteError('experiment_moved_on')
}
