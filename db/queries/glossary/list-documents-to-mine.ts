import { and, asc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { documents, glossaryScans } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'

export type DocumentToMine = { readonly id: DocumentId; readonly revisionId: RevisionId }

/** Joins a document with what was looked through of it. */
export const ofScan = and(
  eq(glossaryScans.workspaceId, documents.workspaceId),
  eq(glossaryScans.documentId, documents.id),
)
/** Condition: its active revision was not looked through yet. What is attached to a conversation never is. */
export const isUnread = and(
  isNoAttachment,
  isNotNull(documents.activeRevisionId),
  or(isNull(glossaryScans.revisionId), ne(glossaryScans.revisionId, documents.activeRevisionId)),
)

/** Documents whose active revision was not looked through for terms. For the worker: what it finds is shown by the rights of who looks. */
export function listDocumentsToMine(
  db: Db,
  scope: WorkspaceScope,
  { limit }: { limit: number },
): Promise<DocumentToMine[]> {
  return db
    .select({ id: documents.id, revisionId: sql<RevisionId>`${documents.activeRevisionId}` })
    .from(documents)
    .leftJoin(glossaryScans, ofScan)
    .where(and(eq(documents.workspaceId, scope.workspaceId), isUnread))
    .orderBy(asc(documents.id))
    .limit(limit)
}
