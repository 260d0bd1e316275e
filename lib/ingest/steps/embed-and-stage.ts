import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
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
  await clearRevisionRows(runtime.db, scope, [revision.id])
  for (const blocks of slices([...read.parsed.blocks.entries()], 2000)) {
    progress.check()
    await insertBlocks(runtime.db, scope, revision.id, blocks)
  }
  let writing: Promise<void> = Promise.resolve()
  let done = 0
  for (const slice of slices(rows, sliceSize)) {
    const embeddings = await embedder.embed(slice, progress.signal)
    await writing
    progress.check()
    writing = write(runtime, slice, embeddings).then(() => progress.update({ chunksDone: (done += slice.length) }))
    writing.catch(() => undefined)
  }
  await writing
  await embedder.finish()
}

function write(runtime: Runtime, rows: readonly ChunkRow[], embeddings: readonly EmbeddingInsert[]): Promise<void> {
  return runtime.db.transaction((tx) => insertChunks(tx, rows, embeddings))
}
