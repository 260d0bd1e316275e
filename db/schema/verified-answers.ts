import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Citation, Claim } from '@/lib/domain/answer'
import type { AnswerId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/**
 * An answer that a reviewer stands behind. A copy, not a pointer: the conversation that it came from can be deleted. Whether it still holds
 * is worked out on each request from rights and active revisions, never stored, so that it cannot be out of date.
 */
export const verifiedAnswers = pgTable(
  'verified_answers',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    /** Where it was pinned from; that answer may be gone. */
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    text: text('text').notNull(),
    claims: jsonb('claims').$type<Claim[]>().notNull(),
    /** Each with its pinned revision and span. Passages are read anew when it is served: they belong to the index, not to the answer. */
    citations: jsonb('citations').$type<Citation[]>().notNull(),
    verifiedBy: text('verified_by').$type<UserId>().notNull(),
    /** Moves when it is verified again after a source changed. */
    verifiedAt: moment('verified_at').notNull(),
    /** Answers that readers got from it. A count of its own, because answers go with their conversations. */
    servedCount: integer('served_count').notNull().default(0),
    lastServedAt: moment('last_served_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** The wordings that one verified answer answers. A wording has one answer: that is what the key is for. */
export const verifiedQuestions = pgTable(
  'verified_questions',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    wordingKey: text('wording_key').notNull(),
    verifiedId: text('verified_id').notNull(),
    wording: text('wording').notNull(),
    kind: text('kind').$type<'question' | 'variant'>().notNull(),
    /** Variants in the order in which the reviewer wrote them. */
    ordinal: integer('ordinal').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.wordingKey] }),
    index('verified_questions_answer').on(t.workspaceId, t.verifiedId),
  ],
)
