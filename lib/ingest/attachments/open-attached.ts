import { findOwnPlace } from '@/db/queries/attachments/find-own-place'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The scope to open one document by its id with: of a file that the reader attached themselves, the one inside of that conversation. Nothing
 * is found by it, and of everything else it is the scope as it was.
 */
export async function openAttached(runtime: Pick<Runtime, 'db'>, scope: Scope, documentId: DocumentId): Promise<Scope> {
  const conversationId = await findOwnPlace(runtime.db, scope, { documentId })
  return conversationId === null ? scope : scopeInConversation(scope, conversationId)
}
