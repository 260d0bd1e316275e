import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentAnswers } from '@/db/answering-documents'
import { documentRevisions, documents } from '@/db/schema'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = { readonly collectionId: CollectionId } & (
  | { readonly externalIds: readonly string[] }
  /** What failed or has expired by this day (ISO, UTC) is no twin: it answers nothing. */
  | { readonly blobHash: string; readonly today: string }
)

/** Documents of a collection with their newest revision, by external id or by content; newest document first. */
export function findLatestRevisions(tx: Tx, scope: Scope, params: Params) {
  return tx
    .select({
      externalId: documents.externalId,
      documentId: documents.id,
      revisionId: documentRevisions.id,
      number: documentRevisions.number,
      blobHash: documentRevisions.blobHash,
      status: documentRevisions.status,
    })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.collectionId, params.collectionId),
        'externalIds' in params
          ? inArray(documents.externalId, [...params.externalIds])
          : and(
              eq(documentRevisions.blobHash, params.blobHash),
              ne(documentRevisions.status, 'failed'),
              documentAnswers(params.today),
            ),
      ),
    )
    .orderBy(desc(documents.createdAt))
}

export type LatestRevision = Awaited<ReturnType<typeof findLatestRevisions>>[number]
