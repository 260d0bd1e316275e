import { bigint, boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DocumentId, RevisionId, WorkspaceId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { workspaceId } from './columns'

/** Which archive or mail a document was unpacked from. No row: it was uploaded itself. */
export const documentParents = pgTable(
  'document_parents',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
    parentId: text('parent_id').$type<DocumentId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.documentId] }),
    index('document_parents_parent').on(t.workspaceId, t.parentId),
  ],
)

/** The files that one revision of an archive or mail holds, and what became of each, in the order of the archive. */
export const revisionMembers = pgTable(
  'revision_members',
  {
    workspaceId: workspaceId().$type<WorkspaceId>(),
    revisionId: text('revision_id').$type<RevisionId>().notNull(),
    ordinal: integer('ordinal').notNull(),
    path: text('path').notNull(),
    /** As the archive declares them, where it was not unpacked. */
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Null when it was not taken. The document may be gone since. */
    documentId: text('document_id').$type<DocumentId>(),
    /** The document held these bytes before, under another name. */
    isDuplicate: boolean('is_duplicate').notNull().default(false),
    errorCode: text('error_code').$type<ErrorCode>(),
    errorDetail: text('error_detail'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.revisionId, t.ordinal] })],
)
