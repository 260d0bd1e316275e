import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { blocks, collections, documentRevisions, documents } from '@/db/schema'
import { documentAnswers } from '@/db/answering-documents'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type HeadingRow = { documentId: DocumentId; title: string; heading: string; after: string }

type Params = {
  collectionIds: readonly CollectionId[]
  documentsPerCollection: number
  perDocument: number
  today: string
}

/**
 * Headings of the newest documents of each collection that the reader may see and that have not expired, each with the 300 characters behind it. A number for
 * each collection and not for all: the newest documents of a whole workspace are often one import, of texts without headings.
 */
export async function listHeadings(db: Db, scope: Scope, params: Params): Promise<HeadingRow[]> {
  const ranked = db
    .select({
      id: documents.id,
      title: documents.title,
      revisionId: documents.activeRevisionId,
      place: sql<number>`row_number() over (partition by ${documents.collectionId} order by ${documents.id} desc)`.as(
        'document_place',
      ),
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        documentAnswers(params.today),
        params.collectionIds.length > 0 ? inArray(documents.collectionId, [...params.collectionIds]) : undefined,
      ),
    )
    .as('ranked')
  const recent = db
    .select({ id: ranked.id, title: ranked.title, revisionId: ranked.revisionId })
    .from(ranked)
    .where(lte(ranked.place, params.documentsPerCollection))
    .as('recent')
  const headings = db
    .select({
      documentId: recent.id,
      title: recent.title,
      heading:
        sql<string>`substr(${documentRevisions.text}, ${blocks.charStart} + 1, least(${blocks.charEnd} - ${blocks.charStart}, 120))`.as(
          'heading',
        ),
      after: sql<string>`substr(${documentRevisions.text}, ${blocks.charEnd} + 1, 300)`.as('after'),
      place: sql<number>`row_number() over (partition by ${recent.id} order by ${blocks.ordinal})`.as('place'),
    })
    .from(recent)
    .innerJoin(
      documentRevisions,
      and(eq(documentRevisions.workspaceId, scope.workspaceId), eq(documentRevisions.id, recent.revisionId)),
    )
    .innerJoin(
      blocks,
      and(
        eq(blocks.workspaceId, scope.workspaceId),
        eq(blocks.revisionId, documentRevisions.id),
        eq(blocks.kind, 'heading'),
      ),
    )
    .as('headings')
  const rows = await db
    .select({
      documentId: headings.documentId,
      title: headings.title,
      heading: headings.heading,
      after: headings.after,
    })
    .from(headings)
    .where(sql`${headings.place} <= ${params.perDocument}`)
    .orderBy(desc(headings.documentId), headings.place)
  return rows
}
