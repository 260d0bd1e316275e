import { and, eq, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { chunks, collections, documentRevisions, documents } from '@/db/schema'
import { chunkIsUnmasked, documentAnswers } from '@/db/answering-documents'
import { documentDay } from '@/db/document-day'
import { documentIsVisible } from '@/db/visible-documents'
import type { ChunkId, CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** What a Passage needs of a chunk, its document and its revision. */
export type ChunkRow = {
  readonly chunkId: ChunkId
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly collectionId: CollectionId
  readonly externalId: string
  readonly title: string
  readonly mediaType: string
  /** ISO date of the document, or of its last change. */
  readonly date: string | null
  readonly ordinal: number
  readonly headingPath: readonly string[]
  readonly pageStart: number | null
  readonly pageEnd: number | null
  readonly charStart: number
  readonly charEnd: number
  readonly text: string
  readonly tokenCount: number
  readonly simhash: string | null
  /** Its owner or an admin prefers it to others that answer the same. */
  readonly isOfficial: boolean
  /** Version and strategy of the cut, as the revision keeps them. */
  readonly cutAs: string | null
}

/**
 * Active chunks that meet a condition, with their documents, in no order. Rights are checked again: what the scope may not read (any
 * more), what has expired by `today`, or what was replaced meanwhile, is left out.
 *
 * The text is cut out of `search_text`, whose end it is, and not out of the revision's text: SQL counts characters where our
 * offsets count UTF-16 code units, and a long revision would be read whole for each of its chunks.
 */
export async function selectChunks(
  db: Db,
  scope: Scope,
  today: string,
  condition: SQL | undefined,
): Promise<ChunkRow[]> {
  const ofRevision = and(
    eq(documentRevisions.workspaceId, chunks.workspaceId),
    eq(documentRevisions.id, chunks.revisionId),
  )
  const rows = await db
    .select({
      chunkId: chunks.id,
      documentId: chunks.documentId,
      revisionId: chunks.revisionId,
      collectionId: documents.collectionId,
      externalId: documents.externalId,
      title: documents.title,
      mediaType: documents.mediaType,
      date: documentDay,
      ordinal: chunks.ordinal,
      headingPath: chunks.headingPath,
      pageStart: chunks.pageStart,
      pageEnd: chunks.pageEnd,
      charStart: chunks.charStart,
      charEnd: chunks.charEnd,
      searchText: chunks.searchText,
      tokenCount: chunks.tokenCount,
      simhash: chunks.simhash,
      isOfficial: documents.isOfficial,
      cutAs: documentRevisions.chunkerVersion,
    })
    .from(chunks)
    .innerJoin(documents, and(eq(documents.workspaceId, chunks.workspaceId), eq(documents.id, chunks.documentId)))
    .innerJoin(collections, ofCollection)
    .innerJoin(documentRevisions, ofRevision)
    .where(
      and(
        eq(chunks.workspaceId, scope.workspaceId),
        condition,
        chunks.isActive,
        chunkIsUnmasked(scope),
        documentIsVisible(scope),
        documentAnswers(today),
      ),
    )
  return rows.map(({ searchText, ...row }) => ({
    ...row,
    text: searchText.slice(searchText.length - (row.charEnd - row.charStart)),
  }))
}
