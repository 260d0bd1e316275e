import { and, asc, count, eq, gte, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findDocuments, type DocumentListItem } from '@/db/queries/documents/list-documents'
import { documentParents, revisionMembers } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type ListMembersParams = {
  readonly revisionId: RevisionId
  /** The ordinal to begin with. */
  readonly from: number
  readonly limit: number
}

export type ListedMember = Pick<
  typeof revisionMembers.$inferSelect,
  'ordinal' | 'path' | 'bytes' | 'documentId' | 'isDuplicate' | 'errorCode' | 'errorDetail'
> & {
  /** The document that it became; null when it was not taken, was deleted since, or is not shared with the reader. */
  readonly document: DocumentListItem | null
}

/**
 * The files of one revision of an archive or mail, in its order: what became of each, and how its document stands now. Whether the
 * reader may see the archive itself is the caller's question.
 */
export async function listMembers(
  db: Db,
  scope: Scope,
  { revisionId, from, limit }: ListMembersParams,
): Promise<{ items: ListedMember[]; total: number }> {
  const ofRevision = and(eq(revisionMembers.workspaceId, scope.workspaceId), eq(revisionMembers.revisionId, revisionId))
  const [counted] = await db.select({ total: count() }).from(revisionMembers).where(ofRevision)
  const rows = await db
    .select()
    .from(revisionMembers)
    .where(and(ofRevision, gte(revisionMembers.ordinal, from)))
    .orderBy(asc(revisionMembers.ordinal))
    .limit(limit)
  const found = await findDocuments(db, scope, { ids: rows.flatMap(({ documentId }) => documentId ?? []) })
  const byId = new Map(found.map((document) => [document.id, document]))
  return {
    items: rows.map((row) => ({ ...row, document: (row.documentId && byId.get(row.documentId)) ?? null })),
    total: counted?.total ?? 0,
  }
}

/** Documents that came from an earlier revision of an archive and are not in this one: they are answered from until someone deletes them. */
export async function listGoneMembers(
  db: Db,
  scope: Scope,
  params: { documentId: DocumentId; revisionId: RevisionId; limit: number },
): Promise<DocumentListItem[]> {
  const isStillThere = db
    .select({ one: sql`1` })
    .from(revisionMembers)
    .where(
      and(
        eq(revisionMembers.workspaceId, scope.workspaceId),
        eq(revisionMembers.revisionId, params.revisionId),
        eq(revisionMembers.documentId, documentParents.documentId),
      ),
    )
  const rows = await db
    .select({ id: documentParents.documentId })
    .from(documentParents)
    .where(
      and(
        eq(documentParents.workspaceId, scope.workspaceId),
        eq(documentParents.parentId, params.documentId),
        notExists(isStillThere),
      ),
    )
    .orderBy(asc(documentParents.documentId))
    .limit(params.limit)
  return findDocuments(db, scope, { ids: rows.map(({ id }) => id) })
}
