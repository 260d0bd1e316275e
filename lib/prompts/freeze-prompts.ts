import { endCanary } from '@/db/queries/prompts/end-canary'
import { findCanary } from '@/db/queries/prompts/find-canary'
import * as queries from '@/db/queries/prompts/freeze-prompts'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The kill switch. On: every reader gets the shipped prompt from the next question on, and a canary stops. Off: the active version again.
 * @throws forbidden
 */
export async function freezePrompts(runtime: Runtime, scope: Scope, { frozen }: { frozen: boolean }): Promise<void> {
  requireRole(scope, 'admin')
  await queries.freezePrompts(runtime.db, scope, { frozen })
  const canary = await findCanary(runtime.db, scope, { name: 'answer', running: true })
  if (frozen && canary)
    await endCanary(runtime.db, scope, {
      canary,
      end: 'stopped',
      note: 'The kill switch was thrown.',
      now: runtime.now(),
    })
  runtime.log.warn('prompts-frozen', { frozen })
}
