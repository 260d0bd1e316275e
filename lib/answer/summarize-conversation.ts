import type { ConversationRow } from '@/db/queries/conversations/find-conversation'
import type { ConversationSummary } from '@/lib/domain/conversation'

export function summarizeConversation(row: ConversationRow): ConversationSummary {
  const { id, title, collectionIds, createdAt, updatedAt } = row
  return { id, title, collectionIds, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
