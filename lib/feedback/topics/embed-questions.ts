import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'

/** Small enough that a batch takes well under the time after which a worker counts as silent, also on a busy machine. */
const batchSize = 32

type Input = {
  readonly texts: readonly string[]
  readonly signal: AbortSignal
  /** Called after each batch. */
  readonly onProgress: (done: number) => Promise<void>
}

/**
 * Vectors of the questions, in order. As passages and not as questions to passages: here both sides are of one kind, and a batch is one
 * metered call. @throws what the embedder throws, and AbortError when the worker stops
 */
export async function embedQuestions(scope: Scope, embedder: Embedder, input: Input): Promise<Float32Array[]> {
  const { texts, signal, onProgress } = input
  const call = { scope, task: 'embed-passage', requestId: newId('request'), signal } as const
  const vectors: Float32Array[] = []
  for (let i = 0; i < texts.length; i += batchSize) {
    signal.throwIfAborted()
    vectors.push(...(await embedder.embedPassages(texts.slice(i, i + batchSize), call)))
    await onProgress(vectors.length)
  }
  return vectors
}
