import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { Scope } from '@/lib/domain/scope'

const limit = 50

/** What is being read at the moment, longest first. */
export function listInWork(db: Db, scope: Scope) {
  return db
    .select({
      documentId: documents.id,
      title: documents.title,
      collectionName: collections.name,
      status: documentRevisions.status,
      stage: documentRevisions.stage,
      pagesTotal: documentRevisions.pagesTotal,
      pagesDone: documentRevisions.pagesDone,
      chunksTotal: documentRevisions.chunksTotal,
      chunksDone: documentRevisions.chunksDone,
      attempts: documentRevisions.attempts,
      startedAt: documentRevisions.startedAt,
      finishedAt: documentRevisions.finishedAt,
    })
    .from(documentRevisions)
    .innerJoin(
      documents,
      and(eq(documents.workspaceId, documentRevisions.workspaceId), eq(documents.id, documentRevisions.documentId)),
    )
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.status, 'processing'),
        documentIsVisible(scope),
      ),
    )
    .orderBy(asc(documentRevisions.startedAt))
    .limit(limit)
}
