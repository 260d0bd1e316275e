import { requireRole } from '@/lib/auth/require-role'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { startAgain, type StartedAgain } from './start-again'

/**
 * Starts the newest revision again if it failed, with all its attempts; one that is queued, running or done is left as it is.
 * @throws forbidden, not_found
 */
export async function retryDocument(runtime: Runtime, scope: Scope, documentId: DocumentId): Promise<StartedAgain> {
  requireRole(scope, 'admin')
  return startAgain(runtime, scope, documentId)
}
