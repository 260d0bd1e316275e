import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentParents, documentRevisions, documents } from '@/db/schema'
import { isAttachedIn } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** What is attached to the conversation that the scope is in, oldest first; without what was unpacked from it. `documentId`: that one. */
export async function listAttachments(db: Db, scope: Scope, params: { documentId?: DocumentId } = {}) {
  const isAttached = isAttachedIn(scope)
  if (!isAttached) return []
  return db
    .select({
      id: documents.id,
      title: documents.title,
      fileName: documents.fileName,
      mediaType: documents.mediaType,
      bytes: documentRevisions.bytes,
      revisionId: documentRevisions.id,
      activeRevisionId: documents.activeRevisionId,
      status: documentRevisions.status,
      stage: documentRevisions.stage,
      errorCode: documentRevisions.errorCode,
      errorDetail: documentRevisions.errorDetail,
      pagesTotal: documentRevisions.pagesTotal,
      pagesDone: documentRevisions.pagesDone,
      chunksTotal: documentRevisions.chunksTotal,
      chunksDone: documentRevisions.chunksDone,
      coverage: documentRevisions.coverage,
      stageMs: documentRevisions.stageMs,
      createdAt: documents.createdAt,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .leftJoin(
      documentParents,
      and(eq(documentParents.workspaceId, documents.workspaceId), eq(documentParents.documentId, documents.id)),
    )
    .where(
      and(
        isAttached,
        isNull(documentParents.documentId),
        params.documentId === undefined ? undefined : sql`${documents.id} = ${params.documentId}`,
      ),
    )
    .orderBy(asc(documents.createdAt), asc(documents.id))
}

export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number]
