import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DisputeStatus } from '@/lib/domain/document-dispute'
import type { DocumentId, RevisionId, UserId, WorkspaceId } from '@/lib/domain/ids'
import { createdAt, moment, workspaceId } from './columns'

/** Two sentences of two documents that contradict each other, as places in their revisions and never as words. */
export const documentDisputes = pgTable(
  'document_disputes',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    id: text('id').notNull(),
    /** Of both documents and both sentences: what was dismissed stays so in a new revision that says the same. */
    pairKey: text('pair_key').notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    charStart: integer('char_start').notNull(),
    charEnd: integer('char_end').notNull(),
    otherDocumentId: text('other_document_id').$type<DocumentId>().notNull(),
    otherRevisionId: text('other_revision_id').$type<RevisionId>().notNull(),
    otherCharStart: integer('other_char_start').notNull(),
    otherCharEnd: integer('other_char_end').notNull(),
    /** One is an earlier edition of the other: that they differ is no surprise, that both answer may be one. */
    betweenEditions: boolean('between_editions').notNull(),
    status: text('status').$type<DisputeStatus>().notNull().default('open'),
    dismissedBy: text('dismissed_by').$type<UserId>(),
    dismissedAt: moment('dismissed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('document_disputes_document').on(t.workspaceId, t.documentId),
    index('document_disputes_other').on(t.workspaceId, t.otherDocumentId),
  ],
)

/** The last time that all documents of a workspace were compared. */
export const disputeScans = pgTable(
  'dispute_scans',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    /** Of the revisions that were compared: while it is the same there is nothing to find. */
    fingerprint: text('fingerprint').notNull(),
    documents: integer('documents').notNull(),
    sentences: integer('sentences').notNull(),
    /** Contradictions that were left out, because there were more than are kept. */
    leftOut: integer('left_out').notNull().default(0),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
)
