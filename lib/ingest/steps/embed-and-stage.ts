import type { Tx } from '@/db/client'
import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import { assertOwnAttempt } from '@/db/queries/documents/lock-own-attempts'
import {
  clearRevisionRows,
  insertBlocks,
  insertChunks,
  slices,
  type EmbeddingInsert,
} from '@/db/queries/documents/stage-chunks'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { ReadDocument } from '../child/messages'
import { openEmbedder } from './open-embedder'
import type { Progress } from './track-progress'
import { toChunkRows, type ChunkRow } from './to-chunk-rows'

/** Chunks per embedding call and per transaction: under two seconds of work, so that progress moves and others get their turn. */
const sliceSize = 64

/**
 * Writes blocks, chunks and embeddings slice by slice, not yet active: readers see none of it until `activate`. While one slice is
 * written the next one is embedded.
 */
export async function embedAndStage(
  runtime: Runtime,
  scope: Scope,
  { revision, document }: ClaimedRevision,
  read: ReadDocument,
  progress: Progress,
): Promise<void> {
  const embedder = await openEmbedder(runtime, scope)
  const { workspaceId } = scope
  const place = {
    workspaceId,
    collectionId: document.collectionId,
    documentId: document.id,
    revisionId: revision.id,
    isActive: false,
  }
  const rows = toChunkRows(place, read.chunks)
  progress.enter('embed')
  progress.update({ chunksTotal: rows.length, chunksDone: 0 })
  const asOwner = (work: (tx: Tx) => Promise<void>): Promise<void> =>
    runtime.db.transaction(async (tx) => {
      await assertOwnAttempt(tx, scope, revision)
      await work(tx)
    })
  await asOwner((tx) => clearRevisionRows(tx, scope, [revision.id]))
  for (const blocks of slices([...read.parsed.blocks.entries()], 2000)) {
    progress.check()
    await asOwner((tx) => insertBlocks(tx, scope, revision.id, blocks))
  }
  let done = 0
  const write = async (slice: readonly ChunkRow[], embeddings: readonly EmbeddingInsert[]): Promise<void> => {
    await asOwner((tx) => insertChunks(tx, slice, embeddings))
    done += slice.length
    progress.update({ chunksDone: done })
  }
  let writing: Promise<void> = Promise.resolve()
  for (const slice of slices(rows, sliceSize)) {
    const embeddings = await embedder.embed(slice, progress.signal)
    await writing
    progress.check()
    writing = write(slice, embeddings)
    // Awaited in the next round or below; until then its failure is not "unhandled".
    writing.catch(() => undefined)
  }
  await writing
  await embedder.finish()
}
