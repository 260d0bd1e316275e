import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AnswerId, ConversationId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { RequestStatus } from '@/lib/domain/question-request'
import { createdAt, moment, workspaceId } from './columns'

/** A refused question that its reader handed to the people who can answer it. */
export const questionRequests = pgTable(
  'question_requests',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    conversationId: text('conversation_id').$type<ConversationId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    question: text('question').notNull(),
    /** Readers' questions with one key are one question on the screen, and get one reply. */
    questionKey: text('question_key').notNull(),
    note: text('note'),
    status: text('status').$type<RequestStatus>().notNull().default('open'),
    /** To the reader, who declined or added a document; kept through reopening, as a draft. */
    closingNote: text('closing_note'),
    /** As a person wrote it: never shown as if it came from documents. Kept through reopening, as a draft. */
    writtenAnswer: text('written_answer'),
    closedBy: text('closed_by').$type<UserId>(),
    closedAt: moment('closed_at'),
    /** When the reader saw that it was closed. */
    seenAt: moment('seen_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('question_requests_answer').on(t.workspaceId, t.answerId, t.userId),
    index('question_requests_group').on(t.workspaceId, t.status, t.questionKey),
    index('question_requests_reader').on(t.workspaceId, t.userId, t.closedAt),
    index('question_requests_conversation').on(t.workspaceId, t.conversationId),
  ],
)
