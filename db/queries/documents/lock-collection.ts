import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible, isAttachedIn } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Holds the collection until the transaction ends, so that two that bring the same file register it one after the other. A scope
 * inside of a conversation brings files to that conversation and nowhere else. @throws not_found
 */
export async function lockCollection(tx: Tx, scope: Scope, collectionId: CollectionId): Promise<void> {
  const [row] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(and(eq(collections.id, collectionId), isAttachedIn(scope) ?? collectionIsVisible(scope)))
    .for('update')
  if (!row) throw new FootnoteError('not_found', { detail: 'This collection does not exist or was deleted.' })
}
