import { ensureEmbeddingIndex } from '@/db/embedding-index'
import { findChunksWithoutEmbedding } from '@/db/queries/documents/find-chunks-without-embedding'
import { insertEmbeddings } from '@/db/queries/documents/stage-chunks'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { embedTexts } from './steps/embed-texts'

const sliceSize = 128

/**
 * Completes vectors: of documents that came while the model was away, and of all documents after the workspace changed its model.
 * The old model's vectors go on serving meanwhile. Safe to repeat and to stop at any point.
 * @returns how many chunks were embedded
 */
export async function embedMissing(
  runtime: Runtime,
  scope: Scope,
  input: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  const embedder = await runtime.models.embedder(scope)
  if (!embedder) return 0
  await ensureEmbeddingIndex(runtime.db, { model: embedder.id, dimension: embedder.dimension })
  let done = 0
  while (!input.signal?.aborted) {
    const chunks = await findChunksWithoutEmbedding(runtime.db, scope, { model: embedder.id, limit: sliceSize })
    if (chunks.length === 0) break
    const rows = await embedTexts(scope, embedder, chunks, input.signal)
    await insertEmbeddings(runtime.db, rows)
    if (rows.length < chunks.length) break
    done += rows.length
  }
  return done
}
