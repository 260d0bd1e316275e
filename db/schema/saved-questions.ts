import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { AnswerId, ConversationId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/**
 * A question that a reader keeps: it is asked again when its passages have changed. It is a conversation of origin `saved`, which says where it is asked
 * and holds its answers; this row says what became of it.
 */
export const savedQuestions = pgTable(
  'saved_questions',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    conversationId: text('conversation_id').$type<ConversationId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    /** As it would stand alone. */
    question: text('question').notNull(),
    /** The reader's own answer that it was saved from; it may be gone. */
    savedFrom: text('saved_from').$type<AnswerId>().notNull(),
    /** What it says now: at first a copy of the answer that it was saved from. */
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    /** What it said before its last change. */
    previousAnswerId: text('previous_answer_id').$type<AnswerId>(),
    /** Digests of the passages that were found for it, and of the documents they were found in, when it was last looked at. */
    evidence: text('evidence'),
    documentState: text('document_state'),
    /** Null: not looked at since it was saved. */
    checkedAt: moment('checked_at'),
    changedAt: moment('changed_at'),
    /** When the reader saw the last change. */
    seenAt: moment('seen_at'),
    /** Why the last look failed. */
    errorCode: text('error_code').$type<ErrorCode>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.conversationId] }),
    index('saved_questions_reader').on(t.workspaceId, t.userId, t.createdAt),
  ],
)
