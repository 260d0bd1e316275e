import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** How documents of this collection are cut from now on. @throws not_found */
export async function setChunking(
  tx: Tx,
  scope: Scope,
  params: { collectionId: CollectionId; chunking: ChunkStrategy },
): Promise<void> {
  const { collectionId, chunking } = params
  const rows = await tx
    .update(collections)
    .set({ chunking })
    .where(and(collectionIsVisible(scope), eq(collections.id, collectionId)))
    .returning({ id: collections.id })
  if (rows.length === 0) throw new FootnoteError('not_found')
}
