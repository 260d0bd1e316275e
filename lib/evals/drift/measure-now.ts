import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueDrift } from './queue-drift'

/** Has the week up to now measured, in a moment. @throws forbidden */
export async function measureNow(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  await queueDrift(runtime, scope, runtime.now())
}
