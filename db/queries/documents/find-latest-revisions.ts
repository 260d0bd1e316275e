import { and, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentAnswers } from '@/db/answering-documents'
import { documentGroups, documentRevisions, documents } from '@/db/schema'
import type { CollectionId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = { readonly collectionId: CollectionId } & (
  | { readonly externalIds: readonly string[] }
  /**
   * What failed or has expired by this day (ISO, UTC) is no twin: it answers nothing. Nor is what other people may read than these groups (none:
   * all whom the collection is open to): those whom the upload is for would have no document.
   */
  | { readonly blobHash: string; readonly today: string; readonly groupIds: readonly GroupId[] }
)

const highestNumber = sql<number>`(select max(o.number) from document_revisions o
  where o.workspace_id = ${documents.workspaceId} and o.document_id = ${documents.id})`

/** Documents of a collection with their newest revision, by external id or by content; newest document first. */
export function findLatestRevisions(tx: Tx, scope: Scope, params: Params) {
  return tx
    .select({
      externalId: documents.externalId,
      documentId: documents.id,
      revisionId: documentRevisions.id,
      /** The highest that the document has: after a roll back the newest revision is not the last one. */
      number: highestNumber,
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
              isReadBy(params.groupIds),
            ),
      ),
    )
    .orderBy(desc(documents.createdAt))
}

function isReadBy(groupIds: readonly GroupId[]): SQL {
  const given = sql`array(select dg.group_id from ${documentGroups} dg
    where dg.workspace_id = ${documents.workspaceId} and dg.document_id = ${documents.id})`
  const wanted = sql`${sql.param([...groupIds])}::text[]`
  return sql`(${given} @> ${wanted} and ${given} <@ ${wanted})`
}

export type LatestRevision = Awaited<ReturnType<typeof findLatestRevisions>>[number]
