import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { ownerOf } from '@/db/owner-of'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { DocumentOwner } from '@/lib/domain/upkeep'

/** Who answers for these documents, of those that the scope may read and that have an owner. */
export async function findOwners(
  db: Db,
  scope: Scope,
  params: { documentIds: readonly string[] },
): Promise<Map<string, DocumentOwner>> {
  if (params.documentIds.length === 0) return new Map()
  const rows = await db
    .select({ id: documents.id, owner: ownerOf })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        inArray(documents.id, params.documentIds as DocumentId[]),
        isNotNull(documents.ownerId),
        documentIsVisible(scope),
      ),
    )
  return new Map(rows.flatMap(({ id, owner }) => (owner ? [[id, owner] as const] : [])))
}
