import { appendAudit } from '@/db/queries/append-audit'
import { deleteProvider } from '@/db/queries/providers'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

/** Removes a provider and its key. @throws forbidden, not_found */
export async function removeProvider(context: AdminContext, scope: Scope, providerId: string): Promise<void> {
  requireAdmin(scope)
  await context.db.transaction(async (tx) => {
    if (!(await deleteProvider(tx, scope, providerId))) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'provider.removed', targetKind: 'provider', targetId: providerId })
  })
  context.configuration.forget(scope)
}
