import { and, inArray, isNotNull } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The media types of the documents that may answer the scope's questions, in the chosen collections (none: all). */
export async function listMediaTypes(
  db: Db,
  scope: Scope,
  { collectionIds, today }: { collectionIds: readonly CollectionId[]; today: string },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ mediaType: documents.mediaType })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        isNotNull(documents.activeRevisionId),
        documentAnswers(today),
        collectionIds.length > 0 ? inArray(documents.collectionId, [...collectionIds]) : undefined,
      ),
    )
  return rows.map(({ mediaType }) => mediaType)
}
