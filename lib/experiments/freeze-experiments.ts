import * as queries from '@/db/queries/experiments/freeze-experiments'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** The kill switch. On: every experiment stops, and none can be started. @returns how many were stopped @throws forbidden */
export async function freezeExperiments(
  runtime: Runtime,
  scope: Scope,
  { frozen }: { frozen: boolean },
): Promise<{ stopped: number }> {
  requireRole(scope, 'admin')
  const stopped = await queries.freezeExperiments(runtime.db, scope, { frozen, now: runtime.now() })
  runtime.log.warn('experiments-frozen', { frozen, stopped })
  return { stopped }
}
