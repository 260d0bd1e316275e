import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AnswerForm } from '@/lib/domain/answer-form'
import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { AnswerArms } from '@/lib/domain/experiment'
import type { AnswerOrigin, Citation, Claim, RefusalReason, Source } from '@/lib/domain/answer'
import type { StoredDeepAnswer } from '@/lib/domain/deep-answer'
import type { AnswerId, CollectionId, ConversationId, DocumentId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import type { StoredFilter } from '@/lib/domain/question-filter'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ConversationId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    title: text('title').notNull(),
    /** `eval`: asked by an eval run; `saved`: holds a saved question. No list, count or inbox of readers shows either. */
    origin: text('origin').$type<AnswerOrigin>().notNull().default('reader'),
    /** Empty: all collections that the reader may see. */
    collectionIds: jsonb('collection_ids').$type<CollectionId[]>().notNull().default([]),
    /** Empty: all documents of those collections. */
    documentIds: jsonb('document_ids').$type<DocumentId[]>().notNull().default([]),
    /** Since when files are attached to it; stays when they are removed: what was asked meanwhile is about them and is not mined for topics or cases. */
    attachedAt: moment('attached_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Set by delete; the conversation is gone for everyone, and removed for good once the undo window has passed. */
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('conversations_user').on(t.workspaceId, t.userId, t.updatedAt),
  ],
)

/** running -> answered | refused | failed. A row that is running with an old heartbeat was interrupted, and is failed at start. */
export type StoredAnswerStatus = 'running' | 'answered' | 'refused' | 'failed'

/**
 * One question and its answer. Asking again (regenerate) or editing a question writes a new row at the same `turn` and
 * clears `isCurrent` on that turn's old row and on all later turns; nothing is lost.
 */
export const answers = pgTable(
  'answers',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<AnswerId>().notNull(),
    conversationId: text('conversation_id').$type<ConversationId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    turn: integer('turn').notNull(),
    /** As its conversation's. */
    origin: text('origin').$type<AnswerOrigin>().notNull().default('reader'),
    isCurrent: boolean('is_current').notNull().default(true),
    question: text('question').notNull(),
    standaloneQuestion: text('standalone_question'),
    status: text('status').$type<StoredAnswerStatus>().notNull().default('running'),
    stopped: boolean('stopped').notNull().default(false),
    text: text('text').notNull().default(''),
    claims: jsonb('claims').$type<Claim[]>().notNull().default([]),
    citations: jsonb('citations').$type<Citation[]>().notNull().default([]),
    /** What the words of the question limited the search to, without names: those are looked up with the rights of whoever looks. */
    filters: jsonb('filters').$type<StoredFilter[]>().notNull().default([]),
    /** What its words were read as by the glossary, also what the reader took away. */
    expansions: jsonb('expansions').$type<QuestionExpansion[]>().notNull().default([]),
    /** Revision-pinned passages as they stood in the prompt: with prompt version and model, all that a replay needs. */
    sources: jsonb('sources').$type<Source[]>().notNull().default([]),
    suggestions: jsonb('suggestions').$type<Source[]>().notNull().default([]),
    /** Sentences that strict mode left out. */
    withheldClaims: integer('withheld_claims').notNull().default(0),
    /** What is quoted may well not be what was asked, and the reader is told so. */
    isUnsure: boolean('is_unsure').notNull().default(false),
    refusalReason: text('refusal_reason').$type<RefusalReason>(),
    refusalMessage: text('refusal_message'),
    errorCode: text('error_code').$type<ErrorCode>(),
    /** What is to be told beyond the code's own words: whom to ask about a budget, and when it renews. */
    errorDetail: text('error_detail'),
    model: text('model').notNull(),
    /** Set when the model that was asked could not answer and the local one quoted instead. */
    fallback: jsonb('fallback').$type<{ from: string; code: ErrorCode }>(),
    /** The form that the question called for and what became of it; null for prose. */
    form: jsonb('form').$type<AnswerForm>(),
    /** How a deep answer was looked for; null for an ordinary one. */
    deep: jsonb('deep').$type<StoredDeepAnswer>(),
    promptVersion: integer('prompt_version').notNull(),
    inputTokens: integer('input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
    costMicroUsd: integer('cost_micro_usd').notNull().default(0),
    /** A model without a price took part: the cost is not known. */
    unpriced: boolean('unpriced').notNull().default(false),
    /** Set when a verified answer was served: which, and who had verified it when. Kept when it is unpinned. */
    verified: jsonb('verified').$type<{ id: string; userId: UserId; at: string }>(),
    retrieveMs: integer('retrieve_ms'),
    firstTokenMs: integer('first_token_ms'),
    totalMs: integer('total_ms'),
    cache: text('cache').$type<'hit' | 'miss' | 'off'>().notNull().default('off'),
    /** Drafts of the cache that it was made of, by prompt key. */
    draftKeys: jsonb('draft_keys').$type<string[]>().notNull().default([]),
    /** What the drafts that it used had cost when they were written. */
    savedMicroUsd: integer('saved_micro_usd').notNull().default(0),
    /** How the passages were put together, without their words: with the sources, what a replay needs. Null for answers from before it was kept. */
    recipe: jsonb('recipe').$type<AnswerRecipe>(),
    /** The experiments that it takes part in, with its side of each; null for none. */
    arms: jsonb('arms').$type<AnswerArms>(),
    /** Counted by the database, also after a redaction: the scorecard must not read a month of claims. */
    claimsTotal: integer('claims_total').generatedAlwaysAs(sql`jsonb_array_length(claims)`),
    claimsUnsupported: integer('claims_unsupported').generatedAlwaysAs(
      sql`jsonb_array_length(jsonb_path_query_array(claims, '$[*] ? (@.verdict == "unsupported")'))`,
    ),
    traceId: text('trace_id').notNull(),
    requestId: text('request_id').notNull(),
    heartbeatAt: moment('heartbeat_at'),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('answers_conversation').on(t.workspaceId, t.conversationId, t.turn),
    index('answers_created').on(t.workspaceId, t.createdAt),
    // Answers of experiments: none where there are none.
    index('answers_arms')
      .on(t.workspaceId, t.createdAt)
      .where(sql`arms is not null`),
    // Which answers cite a document.
    index('answers_citations').using('gin', t.citations.op('jsonb_path_ops')),
    /** Everything that the scorecard counts: it reads the index alone. */
    index('answers_scorecard').on(
      t.workspaceId,
      t.origin,
      t.createdAt,
      t.status,
      t.claimsTotal,
      t.claimsUnsupported,
      t.totalMs,
      t.stopped,
      t.id,
    ),
  ],
)

export const feedback = pgTable(
  'feedback',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    rating: text('rating').$type<'up' | 'down'>().notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull().default([]),
    comment: text('comment'),
    correctedAnswer: text('corrected_answer'),
    status: text('status').$type<'open' | 'resolved'>().notNull().default('open'),
    resolvedBy: text('resolved_by').$type<UserId>(),
    resolvedAt: moment('resolved_at'),
    /** What a reviewer found, and the answer as it should have been. */
    label: text('label').$type<ReviewLabel>(),
    reviewedAnswer: text('reviewed_answer'),
    assigneeId: text('assignee_id').$type<UserId>(),
    dueOn: date('due_on', { mode: 'string' }),
    /** The case of the golden set that was made from it. */
    goldenCaseId: text('golden_case_id'),
    /** To the reader, from whoever closed it; empty without words of their own. */
    closingNote: text('closing_note'),
    /** When the reader saw that it was closed. */
    noticeSeenAt: moment('notice_seen_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('feedback_answer').on(t.workspaceId, t.answerId, t.userId),
    index('feedback_open').on(t.workspaceId, t.status, t.createdAt),
    index('feedback_reader').on(t.workspaceId, t.userId, t.resolvedAt),
  ],
)
