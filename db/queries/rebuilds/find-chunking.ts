import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** How a collection's documents are cut now. @throws not_found */
export async function findChunking(
  tx: Tx,
  scope: Scope,
  params: { collectionId: CollectionId },
): Promise<ChunkStrategy> {
  const [row] = await tx
    .select({ chunking: collections.chunking })
    .from(collections)
    .where(and(collectionIsVisible(scope), eq(collections.id, params.collectionId)))
  if (!row) throw new FootnoteError('not_found')
  return row.chunking
}
