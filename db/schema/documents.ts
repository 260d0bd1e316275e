import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { RebuiltRevision } from '@/lib/domain/collection-rebuild'
import type {
  BlockKind,
  CoverageReport,
  EndedAttempt,
  IngestStage,
  LineBox,
  PageSize,
  RevisionStatus,
} from '@/lib/domain/document'
import type {
  BatchId,
  ChunkId,
  CollectionId,
  DocumentId,
  GroupId,
  RebuildId,
  RevisionId,
  UserId,
  WorkspaceId,
} from '@/lib/domain/ids'
import type { DeletionProbes, DeletionTarget } from '@/lib/domain/deletion-receipt'
import type { TextConfig } from '@/lib/domain/text/languages'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { anyVector, createdAt, moment, workspaceId } from './columns'

export const documents = pgTable(
  'documents',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<DocumentId>().notNull(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    /** The caller's own name for it (a path, a key): unique in a collection; uploading it again makes a new revision. */
    externalId: text('external_id').notNull(),
    title: text('title').notNull(),
    /** Whether someone gave the title; otherwise each revision brings its own. */
    titleIsGiven: boolean('title_is_given').notNull().default(false),
    mediaType: text('media_type').notNull(),
    /** Of the newest revision. */
    fileName: text('file_name').notNull().default(''),
    /** What the list's filter looks in: one small column, so that reading all of them takes milliseconds. */
    nameText: text('name_text')
      .notNull()
      .generatedAlwaysAs(sql`lower(title || ' ' || external_id || ' ' || file_name)`),
    /** What readers and retrieval see; null until a first revision is indexed. */
    activeRevisionId: text('active_revision_id').$type<RevisionId>(),
    /** The newest revision, whatever became of it: what the documents screen shows progress for. */
    latestRevisionId: text('latest_revision_id').$type<RevisionId>().notNull(),
    metadata: jsonb('metadata').$type<Record<string, string>>().notNull().default({}),
    /** ISO date, from the document or its metadata. */
    documentDate: text('document_date'),
    /** Who answers for it: a member of the workspace, who may have left since. Not `createdBy`, who brought it. */
    ownerId: text('owner_id').$type<UserId>(),
    /** From this day of UTC on it is due for review. */
    reviewAt: date('review_at'),
    /** Days from one review to the next, as it was last chosen: what "reviewed" proposes. */
    reviewDays: integer('review_days'),
    reviewedAt: moment('reviewed_at'),
    reviewedBy: text('reviewed_by').$type<UserId>(),
    /** From this day of UTC on it answers nothing. Looked at in each query (db/answering-documents.ts); no job flips a flag. */
    expiresAt: date('expires_at'),
    /** What it says is preferred where several documents answer. */
    isOfficial: boolean('is_official').notNull().default(false),
    /** When the owner last saw that it is due or expired. */
    upkeepSeenAt: moment('upkeep_seen_at'),
    /** When the owner last saw which documents contradict it. */
    disputesSeenAt: moment('disputes_seen_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('documents_external').on(t.workspaceId, t.collectionId, t.externalId),
    index('documents_updated').on(t.workspaceId, t.updatedAt),
    index('documents_title').on(t.workspaceId, sql`lower(${t.title})`, t.id),
    // Each search reads the expired ones, and each page the reader's own: few rows of many.
    index('documents_expires')
      .on(t.workspaceId, t.expiresAt, t.id)
      .where(sql`expires_at is not null`),
    index('documents_owner')
      .on(t.workspaceId, t.ownerId)
      .where(sql`owner_id is not null`),
  ],
)

/** No row: as its collection. Rows: narrowed to these groups. */
export const documentGroups = pgTable(
  'document_groups',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    groupId: text('group_id').$type<GroupId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.documentId, t.groupId] })],
)

export const documentRevisions = pgTable(
  'document_revisions',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<RevisionId>().notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    number: integer('number').notNull(),
    blobHash: text('blob_hash').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    parserVersion: text('parser_version'),
    chunkerVersion: text('chunker_version'),
    status: text('status').$type<RevisionStatus>().notNull().default('queued'),
    stage: text('stage').$type<IngestStage>(),
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
    /** Extracted text that all offsets point into, and page geometry; null until parsed. */
    text: text('text'),
    pageSizes: jsonb('page_sizes').$type<PageSize[]>(),
    language: text('language'),
    coverage: doublePrecision('coverage'),
    /** How the coverage was worked out; null for formats without pages or pictures, and for what older parsers read. */
    coverageReport: jsonb('coverage_report').$type<CoverageReport>(),
    warnings: jsonb('warnings').$type<string[]>().notNull().default([]),
    pagesTotal: integer('pages_total'),
    pagesDone: integer('pages_done').notNull().default(0),
    chunksTotal: integer('chunks_total'),
    chunksDone: integer('chunks_done').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    batchId: text('batch_id').$type<BatchId>(),
    /** The rebuild of its collection that it was built for. */
    rebuildId: text('rebuild_id').$type<RebuildId>(),
    /** Built beside the active one and nobody's to see yet: no list, viewer or count of revisions shows it. Its number is 0 until the switch. */
    isStaged: boolean('is_staged').notNull().default(false),
    /**
     * Its passages answer nothing, whatever their own flag says: so a whole collection switches by flags of revisions, and those of the many
     * passages are set before and after it.
     */
    isMasked: boolean('is_masked').notNull().default(false),
    rebuilt: jsonb('rebuilt').$type<RebuiltRevision>(),
    deadlineAt: moment('deadline_at'),
    heartbeatAt: moment('heartbeat_at'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    /** Milliseconds spent per stage. */
    stageMs: jsonb('stage_ms').$type<Partial<Record<IngestStage, number>>>().notNull().default({}),
    /** Attempts that have ended, oldest first. */
    history: jsonb('history').$type<EndedAttempt[]>().notNull().default([]),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('document_revisions_number').on(t.workspaceId, t.documentId, t.number),
    index('document_revisions_hash').on(t.workspaceId, t.blobHash),
    index('document_revisions_batch').on(t.workspaceId, t.batchId),
    index('document_revisions_rebuild')
      .on(t.workspaceId, t.rebuildId, t.documentId)
      .where(sql`rebuild_id is not null`),
    // Looked at by every search: none of it most of the time.
    index('document_revisions_masked')
      .on(t.workspaceId, t.id)
      .where(sql`is_masked`),
    index('document_revisions_open')
      .on(t.workspaceId, t.status)
      .where(sql`status in ('queued', 'processing')`),
    // Few rows, so that counts and filters by state need not look at the many that are indexed.
    index('document_revisions_unindexed')
      .on(t.workspaceId, t.status, t.id)
      .where(sql`status <> 'indexed'`),
  ],
)

export const blocks = pgTable(
  'blocks',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').$type<BlockKind>().notNull(),
    level: integer('level'),
    page: integer('page'),
    charStart: integer('char_start').notNull(),
    charEnd: integer('char_end').notNull(),
    headingPath: jsonb('heading_path').$type<string[]>().notNull(),
    lines: jsonb('lines').$type<LineBox[]>(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.revisionId, t.ordinal] })],
)

/**
 * Retrieval units of every revision that has been indexed. Only those with `isActive` are searched; the flag flips for the old
 * and the new revision in one transaction. `searchText` is context and text together: what the keyword engine indexes, stemmed by `language`.
 */
export const chunks = pgTable(
  'chunks',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<ChunkId>().notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    ordinal: integer('ordinal').notNull(),
    isActive: boolean('is_active').notNull().default(false),
    searchText: text('search_text').notNull(),
    /** The text configuration that its words are stemmed by. English in rows from before the column, until a job has read them. */
    language: text('language').$type<TextConfig>().notNull().default('english'),
    /** `searchText` with blanks between words, where it has words of a writing without them; null elsewhere. */
    segmentedText: text('segmented_text'),
    /** The stems that the BM25 index reads. Kept, because a search scores each of its rows from them: worked out anew they cost twice the search. */
    keywords: text('keywords').generatedAlwaysAs(sql`keyword_text(language, coalesce(segmented_text, search_text))`),
    context: text('context').notNull(),
    headingPath: jsonb('heading_path').$type<string[]>().notNull(),
    pageStart: integer('page_start'),
    pageEnd: integer('page_end'),
    charStart: integer('char_start').notNull(),
    charEnd: integer('char_end').notNull(),
    tokenCount: integer('token_count').notNull(),
    /** 64-bit simhash of the text as a decimal string, to fold near-duplicates. */
    simhash: text('simhash'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('chunks_revision').on(t.workspaceId, t.revisionId, t.ordinal),
    index('chunks_document').on(t.workspaceId, t.documentId),
    // Which languages a workspace has, without a look at its passages.
    index('chunks_language')
      .on(t.workspaceId, t.language)
      .where(sql`language <> 'english'`),
  ],
)

export const chunkEmbeddings = pgTable(
  'chunk_embeddings',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    chunkId: text('chunk_id').$type<ChunkId>().notNull(),
    model: text('model').notNull(),
    dimension: integer('dimension').notNull(),
    embedding: anyVector('embedding').notNull(),
    /** Of what was embedded, so that the same words need no second computation. Null in rows from before the column. */
    textHash: text('text_hash'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.chunkId, t.model] }),
    index('chunk_embeddings_text').on(t.workspaceId, t.model, t.textHash),
  ],
)

export const batches = pgTable(
  'batches',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').$type<BatchId>().notNull(),
    collectionId: text('collection_id').$type<CollectionId>().notNull(),
    accepted: integer('accepted').notNull(),
    rejected: jsonb('rejected').$type<{ line: number; code: ErrorCode; detail: string }[]>().notNull().default([]),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

export const deletionReceipts = pgTable(
  'deletion_receipts',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    targetKind: text('target_kind').$type<DeletionTarget>().notNull(),
    targetId: text('target_id').notNull(),
    removed: jsonb('removed').$type<Record<string, number>>().notNull(),
    /** SHA-256 of the originals that were removed: whoever has a copy of one sees that it was this file. */
    files: jsonb('files').$type<string[]>().notNull().default([]),
    /** What looking for it afterwards found. Null until that was done; for good where the process died in between. */
    probes: jsonb('probes').$type<DeletionProbes>(),
    finishedAt: moment('finished_at'),
    createdBy: text('created_by').$type<UserId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)
