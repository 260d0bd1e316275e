import { and, count, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents, users } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type Facets = {
  readonly mediaTypes: readonly { readonly mediaType: string; readonly documents: number }[]
  readonly owners: readonly { readonly id: UserId; readonly name: string; readonly documents: number }[]
}

/** What there is to filter by among the documents that the scope may see: formats and the people who brought them, most first. */
export async function listFacets(
  db: Db,
  scope: Scope,
  params: { collectionId?: CollectionId | undefined },
): Promise<Facets> {
  const visible = and(
    documentIsVisible(scope),
    params.collectionId ? eq(documents.collectionId, params.collectionId) : undefined,
  )
  const mediaTypes = await db
    .select({ mediaType: documents.mediaType, documents: count() })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(visible)
    .groupBy(documents.mediaType)
    .orderBy(desc(count()), documents.mediaType)
  const owners = await db
    .select({ id: documents.createdBy, name: users.name, documents: count() })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(users, eq(users.id, documents.createdBy))
    .where(visible)
    .groupBy(documents.createdBy, users.name)
    .orderBy(desc(count()), users.name)
  return { mediaTypes, owners }
}
