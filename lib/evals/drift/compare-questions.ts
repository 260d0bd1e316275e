import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import { compareVectors } from '@/lib/feedback/topics/compare-vectors'
import { compareWords } from '@/lib/feedback/topics/compare-words'
import { embedQuestions } from '@/lib/feedback/topics/embed-questions'
import type { SimilarityMatrix } from '@/lib/feedback/topics/similarity-matrix'
import type { Runtime } from '@/lib/runtime/runtime'
import type { Nearness } from './test-questions'

/** How near questions are to each other: by meaning, or by words where no embedder is there or it does not answer. @returns with the method's name */
export async function compareQuestions(
  runtime: Runtime,
  scope: Scope,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<{ nearness: Nearness; method: string }> {
  const embedder = await runtime.models.embedder(scope)
  const byWords = () => ({ nearness: nearnessOf(compareWords(texts)), method: 'words' })
  if (!embedder) return byWords()
  try {
    const vectors = await embedQuestions(scope, embedder, { texts, signal, onProgress: async () => undefined })
    return { nearness: nearnessOf(compareVectors(vectors)), method: embedder.id }
  } catch (error) {
    if (signal.aborted) throw error
    runtime.log.warn('drift-without-embedder', { code: toFootnoteError(error).code })
    return byWords()
  }
}

const nearnessOf =
  ({ size, values }: SimilarityMatrix): Nearness =>
  (i, j) =>
    values[i * size + j] ?? 0
