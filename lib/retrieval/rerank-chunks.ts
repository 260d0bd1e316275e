import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { sayAsAsked } from '@/lib/domain/text/say-as-asked'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Reranker } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { blendReranking } from './blend-reranking'
import { callContext } from './call-context'
import { expansionsIn } from './glossary/expand-question'
import type { RankedChunk } from './ranked-chunk'
import { selectWindow } from './select-window'

/**
 * Chunks shown to the cross-encoder, how much of each, and what its order counts. A short question is what it was trained on: there
 * more and longer passages, and a larger say, gained .012 and .006 nDCG@10 on the two halves of SQuAD2 (120 and 100 questions). Long
 * questions (ObliQA's have 27 words) gain nothing from it. A pair takes 25 ms on two free cores, twice that on busy ones.
 */
const forShortQuestions = { depth: 12, chars: 1300, maxPassageTokens: 320, weight: 0.75 }
const forLongQuestions = { depth: 8, chars: 800, maxPassageTokens: 200, weight: 0.65 }
const mostShortWords = 16

const settingsFor = (query: string): typeof forShortQuestions =>
  query.trim().split(/\s+/).length <= mostShortWords ? forShortQuestions : forLongQuestions

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
  const { depth, chars, maxPassageTokens, weight } = settingsFor(input.query)
  const sameWords = expansionsIn(input.query, input.expansions)
  const texts = ranked
    .slice(0, depth)
    .map((chunk) => selectWindow(input.query, sayAsAsked(chunk.text, sameWords), chars))
  try {
    const call = callContext(scope, 'rerank', input)
    const logits = await reranker.score(input.query, texts, call, { maxPassageTokens })
    return { ranked: blendReranking(ranked, logits, weight), bestLogit: Math.max(...logits) }
  } catch (error) {
    if (input.signal?.aborted) throw error
    runtime.log.warn('retrieval.reranker_failed', { requestId: input.requestId, code: toFootnoteError(error).code })
    return { ranked, bestLogit: null }
  }
}
