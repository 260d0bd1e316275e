import { unaskedTitle } from '@/lib/domain/attachment'
import type { ConversationRow } from '@/db/queries/conversations/find-conversation'
import type { ConversationSummary } from '@/lib/domain/conversation'

export function summarizeConversation(row: ConversationRow): ConversationSummary {
  const { id, title, collectionIds, documentIds, createdAt, updatedAt } = row
  const moments = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
  return { id, title: title || unaskedTitle, collectionIds, documentIds, ...moments }
}
