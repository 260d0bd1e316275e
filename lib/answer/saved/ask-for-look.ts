import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireSaved } from './require-saved'

/** Has a saved question looked at now, before its hour is over. @throws not_found */
export async function askForLook(runtime: Runtime, scope: Scope, conversationId: ConversationId): Promise<void> {
  await requireSaved(runtime, scope, conversationId)
  const { workspaceId, userId } = scope
  const question = { workspaceId, userId, conversationId }
  // A reader waits for it.
  await runtime.jobs.enqueue('look-at-question', question, { singletonKey: conversationId, priority: 10 })
}
