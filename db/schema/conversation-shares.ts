import { jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AnswerId, ConversationId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { moment, workspaceId } from './columns'

/** A link by which others of the workspace read a conversation, each with their own rights. */
export const conversationShares = pgTable(
  'conversation_shares',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    /** The link's own part; as unguessable as any id. */
    id: text('id').notNull(),
    conversationId: text('conversation_id').$type<ConversationId>().notNull(),
    /** Whose conversation it is. */
    userId: text('user_id').$type<UserId>().notNull(),
    /** The answers as they were current then, in their order: what is asked later is not shared. */
    answerIds: jsonb('answer_ids').$type<AnswerId[]>().notNull(),
    sharedAt: moment('shared_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('conversation_shares_conversation').on(t.workspaceId, t.conversationId),
  ],
)
