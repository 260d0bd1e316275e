import * as queries from '@/db/queries/experiments/create-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { ExperimentDraft } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireSensible } from './require-sensible'

/** A draft of an experiment; no reader has it yet. @throws forbidden, and what makes no sense: see require-sensible.ts */
export async function createExperiment(
  runtime: Runtime,
  scope: Scope,
  draft: ExperimentDraft,
): Promise<{ id: string }> {
  requireRole(scope, 'admin')
  await requireSensible(runtime, scope, draft)
  const id = await queries.createExperiment(runtime.db, scope, { draft, now: runtime.now() })
  runtime.log.info('experiment-created', { id, what: draft.change.what })
  return { id }
}
