import { and, inArray } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * Which of these documents the scope may read and have not expired: what may go into something new. An old answer goes by
 * findVisibleDocuments alone, because it stays open when its documents expire.
 */
export async function findAnsweringDocuments(
  db: Db,
  scope: Scope,
  params: { documentIds: readonly string[]; today: string },
): Promise<Set<string>> {
  if (params.documentIds.length === 0) return new Set()
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        inArray(documents.id, params.documentIds as DocumentId[]),
        documentIsVisible(scope),
        documentAnswers(params.today),
      ),
    )
  return new Set(rows.map((row) => row.id))
}
