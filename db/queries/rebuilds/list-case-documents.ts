import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import type { CollectionRebuild } from './find-rebuild'

/** Which of these names are documents of a rebuild's collection. */
export async function listCaseDocuments(
  db: Db,
  { workspaceId, collectionId }: CollectionRebuild,
  params: { readonly externalIds: readonly string[] },
): Promise<Set<string>> {
  if (params.externalIds.length === 0) return new Set()
  const rows = await db
    .select({ externalId: documents.externalId })
    .from(documents)
    .where(
      and(
        eq(documents.workspaceId, workspaceId),
        eq(documents.collectionId, collectionId),
        inArray(documents.externalId, [...params.externalIds]),
      ),
    )
  return new Set(rows.map((row) => row.externalId))
}
