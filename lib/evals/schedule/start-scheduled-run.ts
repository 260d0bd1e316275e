import { findActingAdmin } from '@/db/queries/evals/find-acting-admin'
import type { ScheduledWorkspace } from '@/db/queries/evals/find-scheduled-workspaces'
import { loadScope } from '@/lib/auth/require-scope'
import { newId } from '@/lib/domain/new-id'
import type { Runtime } from '@/lib/runtime/runtime'
import { startEvalRun } from '../start-eval-run'

/** Starts a run with the rights of an admin of the workspace; without one nothing is started. Asks anew: what stays the same is to be shown. @throws what startEvalRun throws */
export async function startScheduledRun(
  runtime: Runtime,
  { workspaceId, checks }: ScheduledWorkspace,
  trigger: 'nightly' | 'canary',
): Promise<void> {
  const userId = await findActingAdmin(runtime.db, { workspaceId }, { preferred: checks.by })
  if (userId === null) return
  const scope = await loadScope(runtime.db, workspaceId, userId)
  await startEvalRun(runtime, scope, {
    suite: checks.suite,
    trigger,
    fresh: true,
    requestId: newId('request'),
    ...(trigger === 'canary' && { caseIds: checks.canaries }),
  })
}
