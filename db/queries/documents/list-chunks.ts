import { and, asc, count, eq, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { chunkEmbeddings, chunks, collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly offset: number
  readonly limit: number
}

/**
 * A revision's passages in their order: what is searched and quoted. `context` is the header that is embedded and indexed in front of
 * `text`; `models` are the embedders whose vectors are there. Nothing where the scope does not see the document.
 */
export async function listChunks(db: Db, scope: Scope, { documentId, revisionId, offset, limit }: Params) {
  const isOwn = and(
    documentIsVisible(scope),
    eq(chunks.workspaceId, scope.workspaceId),
    eq(chunks.documentId, documentId),
    eq(chunks.revisionId, revisionId),
    notExists(
      db
        .select({ id: documentRevisions.id })
        .from(documentRevisions)
        .where(
          and(
            eq(documentRevisions.workspaceId, scope.workspaceId),
            eq(documentRevisions.id, revisionId),
            eq(documentRevisions.isStaged, true),
          ),
        ),
    ),
  )
  const ofDocument = and(eq(documents.workspaceId, chunks.workspaceId), eq(documents.id, chunks.documentId))
  const items = await db
    .select({
      id: chunks.id,
      ordinal: chunks.ordinal,
      context: chunks.context,
      text: sql<string>`substr(${chunks.searchText}, length(${chunks.context}) + 2)`,
      headingPath: chunks.headingPath,
      pageStart: chunks.pageStart,
      pageEnd: chunks.pageEnd,
      charStart: chunks.charStart,
      charEnd: chunks.charEnd,
      tokenCount: chunks.tokenCount,
      models: sql<string[]>`coalesce((
        select json_agg(e.model order by e.model) from ${chunkEmbeddings} e
        where e.workspace_id = ${chunks.workspaceId} and e.chunk_id = ${chunks.id}), '[]'::json)`,
    })
    .from(chunks)
    .innerJoin(documents, ofDocument)
    .innerJoin(collections, ofCollection)
    .where(isOwn)
    .orderBy(asc(chunks.ordinal))
    .offset(offset)
    .limit(limit)
  const [sums] = await db
    .select({ count: count(), tokens: sql<number>`coalesce(sum(${chunks.tokenCount}), 0)::int` })
    .from(chunks)
    .innerJoin(documents, ofDocument)
    .innerJoin(collections, ofCollection)
    .where(isOwn)
  return { items, total: sums?.count ?? 0, tokens: sums?.tokens ?? 0 }
}

export type ChunkItem = Awaited<ReturnType<typeof listChunks>>['items'][number]
