import { endOperation } from '@/db/queries/operations/end-operation'
import { requireRole } from '@/lib/auth/require-role'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Takes an operation back before it began, or stops it after the document it is at. What was done stays done.
 * @throws forbidden, conflict when it has ended
 */
export async function cancelOperation(runtime: Runtime, scope: Scope, operationId: OperationId): Promise<void> {
  requireRole(scope, 'admin')
  const params = { operationId, status: 'cancelled', now: runtime.now() } as const
  if (await endOperation(runtime.db, scope, params)) return
  throw new FootnoteError('conflict', { detail: 'This has ended already; there is nothing left to stop.' })
}
