import { and, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The titles of these documents, of those that the scope may read right now. */
export async function findTitles(
  db: Db,
  scope: Scope,
  { documentIds }: { documentIds: readonly string[] },
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .select({ id: documents.id, title: documents.title })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(inArray(documents.id, documentIds as DocumentId[]), documentIsVisible(scope)))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
