import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Reranker } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { blendReranking } from './blend-reranking'
import { callContext } from './call-context'
import type { RankedChunk } from './ranked-chunk'
import { selectWindow } from './select-window'

/**
 * Chunks shown to the cross-encoder, and how much of each. A pair took 50 to 100 ms on two cores that others used too; DESIGN measured
 * 25 ms on free ones. More chunks (12, 20), the whole
 * text or the title before it won nothing on SQuAD2.
 */
const rerankDepth = 8
const rerankChars = 800
const maxPassageTokens = 200

export type Reranking = { readonly ranked: readonly RankedChunk[]; readonly bestLogit: number | null }

/**
 * Reorders the head of the ranking by a cross-encoder. If the model fails, the first ranking stands and the log says so: a
 * reader is better served by it than by an error.
 */
export async function rerankChunks(
  runtime: Runtime,
  scope: Scope,
  reranker: Reranker,
  input: RetrieveInput,
  ranked: readonly RankedChunk[],
): Promise<Reranking> {
  const texts = ranked.slice(0, rerankDepth).map((chunk) => selectWindow(input.query, chunk.text, rerankChars))
  try {
    const call = callContext(scope, 'rerank', input)
    const logits = await reranker.score(input.query, texts, call, { maxPassageTokens })
    return { ranked: blendReranking(ranked, logits), bestLogit: Math.max(...logits) }
  } catch (error) {
    if (input.signal?.aborted) throw error
    runtime.log.warn('retrieval.reranker_failed', { requestId: input.requestId, code: toFootnoteError(error).code })
    return { ranked, bestLogit: null }
  }
}
