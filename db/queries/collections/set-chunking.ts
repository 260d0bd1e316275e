import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** How documents of this collection are cut from now on. @returns whether that is a change @throws not_found */
export async function setChunking(
  tx: Tx,
  scope: Scope,
  params: { collectionId: CollectionId; chunking: ChunkStrategy },
): Promise<boolean> {
  const { collectionId, chunking } = params
  const isOurs = and(collectionIsVisible(scope), eq(collections.id, collectionId))
  const [before] = await tx.select({ chunking: collections.chunking }).from(collections).where(isOurs).for('update')
  if (!before) throw new FootnoteError('not_found')
  if (before.chunking === chunking) return false
  await tx.update(collections).set({ chunking }).where(isOurs)
  return true
}
