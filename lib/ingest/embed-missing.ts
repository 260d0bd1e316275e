import { setTimeout as pause } from 'node:timers/promises'
import { ensureEmbeddingIndex } from '@/db/embedding-index'
import { findChunksWithoutEmbedding } from '@/db/queries/documents/find-chunks-without-embedding'
import { insertEmbeddings } from '@/db/queries/documents/stage-chunks'
import { promoteEmbedder } from '@/db/queries/promote-embedder'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { embedTexts } from './steps/embed-texts'

const sliceSize = 128
/** Other processes go by settings that are up to ten seconds old, and embed what they ingest until then with the old model. */
const settleMs = 12_000

export type EmbedMissingInput = {
  readonly signal?: AbortSignal
  readonly settleMs?: number
  /** Asked once all vectors are there. Default: it takes over. */
  readonly mayTakeOver?: (next: Embedder) => Promise<boolean>
}

/**
 * Completes vectors: of documents that came while the model was away, and of all documents when the workspace changes its model.
 * The old model goes on serving until the last vector of the new one is there; then the new one takes over, if it may. Safe to repeat and to stop
 * at any point.
 * @returns how many chunks were embedded
 */
export async function embedMissing(runtime: Runtime, scope: Scope, input: EmbedMissingInput = {}): Promise<number> {
  const next = await runtime.models.nextEmbedder(scope)
  const embedder = next ?? (await runtime.models.embedder(scope))
  if (!embedder) return 0
  const done = await completeVectors(runtime, scope, embedder, input.signal)
  if (!next || done.isCut) return done.count
  if (input.mayTakeOver && !(await input.mayTakeOver(next))) return done.count
  if (!(await promoteEmbedder(runtime.db, scope, next.id))) return done.count
  runtime.log.info('embedder_changed', { model: next.id, chunks: done.count })
  await pause(input.settleMs ?? settleMs, undefined, input.signal ? { signal: input.signal } : {})
  return done.count + (await completeVectors(runtime, scope, next, input.signal)).count
}

/** `isCut`: it ended before every chunk had its vector. */
async function completeVectors(
  runtime: Runtime,
  scope: Scope,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<{ count: number; isCut: boolean }> {
  await ensureEmbeddingIndex(runtime.db, { model: embedder.id, dimension: embedder.dimension })
  for (let count = 0; ;) {
    if (signal?.aborted) return { count, isCut: true }
    const chunks = await findChunksWithoutEmbedding(runtime.db, scope, { model: embedder.id, limit: sliceSize })
    if (chunks.length === 0) return { count, isCut: false }
    const rows = await embedTexts(runtime.db, scope, embedder, chunks, signal)
    await insertEmbeddings(runtime.db, rows)
    count += rows.length
    if (rows.length < chunks.length) return { count, isCut: true }
  }
}
