import { acceptAlert as writeAcceptance } from '@/db/queries/alerts/accept-alert'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Ends an alert because what it says is well so: from now on that is what the next runs are held against. @throws forbidden, conflict */
export async function acceptAlert(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  if (!(await writeAcceptance(runtime.db, scope, { id: input.id, now: runtime.now() })))
    throw new FootnoteError('conflict', { detail: 'It has ended already. Reload the page.' })
  runtime.log.info('alert-accepted', { alertId: input.id })
}
