import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { AnswerId, DocumentId, RevisionId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, workspaceId } from './columns'

/** Revisions whose passages the model was given when it wrote the draft: whoever gets the draft may open all of them. */
export type DraftSource = { readonly documentId: DocumentId; readonly revisionId: RevisionId }

/** A span that the model said it quotes, by the number of its passage. */
export type DraftHint = { readonly passage: number; readonly start: number; readonly end: number }

/**
 * The cache of answers: what a model wrote for a prompt. Not the answer: claims are checked and cited anew each time, against the passages
 * that were found with the rights of whoever asks.
 */
export const answerDrafts = pgTable(
  'answer_drafts',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    /** SHA-256 of model, prompt and passages, to the letter. */
    promptKey: text('prompt_key').notNull(),
    /** SHA-256 of model, prompt version and the question's words without order and inflection: another wording has the same. */
    wordingKey: text('wording_key').notNull(),
    /** Whom it was written for; it goes with their conversation. */
    answerId: text('answer_id').$type<AnswerId>().notNull(),
    text: text('text').notNull(),
    hints: jsonb('hints').$type<DraftHint[]>().notNull(),
    sources: jsonb('sources').$type<DraftSource[]>().notNull(),
    model: text('model').notNull(),
    /** What it cost to write: what each use saves. */
    costMicroUsd: integer('cost_micro_usd').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.promptKey] }),
    index('answer_drafts_wording').on(t.workspaceId, t.wordingKey),
    index('answer_drafts_created').on(t.createdAt),
  ],
)
