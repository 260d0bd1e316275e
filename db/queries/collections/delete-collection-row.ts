import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { batches, collectionGroups, collectionRebuilds, collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Removes a collection's own rows; its documents are the caller's. Uploads lock this row, so one that is under way ends before or
 * finds nothing. @returns counts for the receipt
 * @throws not_found
 */
export async function deleteCollectionRow(
  tx: Tx,
  scope: Scope,
  params: { collectionId: CollectionId },
): Promise<Record<string, number>> {
  const { workspaceId } = scope
  const { collectionId } = params
  const removed = await tx
    .delete(collections)
    .where(and(eq(collections.id, collectionId), collectionIsVisible(scope)))
    .returning({ isSample: collections.isSample })
  if (removed.length === 0) throw new FootnoteError('not_found')
  await tx
    .delete(collectionGroups)
    .where(and(eq(collectionGroups.workspaceId, workspaceId), eq(collectionGroups.collectionId, collectionId)))
  await tx
    .delete(collectionRebuilds)
    .where(and(eq(collectionRebuilds.workspaceId, workspaceId), eq(collectionRebuilds.collectionId, collectionId)))
  const gone = await tx
    .delete(batches)
    .where(and(eq(batches.workspaceId, workspaceId), eq(batches.collectionId, collectionId)))
    .returning({ id: batches.id })
  return { batches: gone.length, ...(removed[0]?.isSample ? { sampleCollections: 1 } : {}) }
}
