import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { DropCounts, GenerationInput, GenerationStatus, ProposalKind } from '@/lib/domain/case-proposal'
import type { DocumentId, RevisionId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { createdAt, moment, workspaceId } from './columns'

/** One look through documents for golden cases to propose. */
export const caseGenerations = pgTable(
  'case_generations',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    input: jsonb('input').$type<GenerationInput>().notNull(),
    status: text('status').$type<GenerationStatus>().notNull().default('queued'),
    /** Documents to look at, and those that were. */
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    proposed: integer('proposed').notNull().default(0),
    /** What was not proposed, by reason. */
    dropped: jsonb('dropped').$type<DropCounts>().notNull().default({}),
    errorCode: text('error_code').$type<ErrorCode>(),
    heartbeatAt: moment('heartbeat_at'),
    finishedAt: moment('finished_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('case_generations_created').on(t.workspaceId, t.createdAt),
    uniqueIndex('case_generations_open')
      .on(t.workspaceId)
      .where(sql`status in ('queued', 'running')`),
  ],
)

/**
 * A golden case that nobody has accepted yet. It waits while it has neither a case nor a rejection, and stays afterwards, so that its span is
 * not asked again. Holds words of its document: shown by the rights on it, and deleted with it.
 */
export const caseProposals = pgTable(
  'case_proposals',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    generationId: text('generation_id').notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    /** Digest of the document and the span's words, whatever their place; that of a near miss is another. */
    spanKey: text('span_key').notNull(),
    kind: text('kind').$type<ProposalKind>().notNull(),
    /** The model that wrote it. */
    model: text('model'),
    language: text('language').$type<'en' | 'de'>().notNull(),
    question: text('question').notNull(),
    /** Null: it is to be refused. */
    expectedAnswer: text('expected_answer'),
    facts: jsonb('facts').$type<string[][]>().notNull(),
    /** What the span stands in, as the revision has it, and the span within: UTF-16 code units, end exclusive. */
    passage: text('passage').notNull(),
    /** Where the passage begins in the revision's text. */
    passageStart: integer('passage_start').notNull(),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
    /** Place of the span among the first five passages that the product finds for the question; null: not among them. */
    foundAt: integer('found_at'),
    goldenCaseId: text('golden_case_id'),
    rejectedAt: moment('rejected_at'),
    rejectedBy: text('rejected_by').$type<UserId>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('case_proposals_span').on(t.workspaceId, t.spanKey),
    index('case_proposals_document').on(t.workspaceId, t.documentId),
    index('case_proposals_waiting')
      .on(t.workspaceId, t.createdAt)
      .where(sql`golden_case_id is null and rejected_at is null`),
  ],
)
