import { and, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Which of these documents the scope may read right now. Deleted ones are not among them. */
export async function findVisibleDocuments(
  db: Db,
  scope: Scope,
  params: { documentIds: readonly string[] },
): Promise<Set<string>> {
  if (params.documentIds.length === 0) return new Set()
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(inArray(documents.id, params.documentIds as DocumentId[]), documentIsVisible(scope)))
  return new Set(rows.map((row) => row.id))
}
