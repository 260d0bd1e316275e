import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** @throws not_found when the scope does not see this collection */
export async function assertCollectionVisible(
  db: Db,
  scope: Scope,
  params: { collectionId: CollectionId },
): Promise<void> {
  const [row] = await db
    .select({ id: collections.id })
    .from(collections)
    .where(and(eq(collections.id, params.collectionId), collectionIsVisible(scope)))
  if (!row) throw new FootnoteError('not_found', { detail: 'This collection does not exist or was deleted.' })
}
