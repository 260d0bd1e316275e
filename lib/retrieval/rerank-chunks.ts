import type { RerankedBy, RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { sayAsAsked } from '@/lib/domain/text/say-as-asked'
import type { Runtime } from '@/lib/runtime/runtime'
import { blendReranking } from './blend-reranking'
import { callContext } from './call-context'
import { expansionsIn } from './glossary/expand-question'
import type { RankedChunk } from './ranked-chunk'
import { scoreChunks, type Rerankers } from './score-chunks'
import { selectWindow } from './select-window'

/**
 * Chunks shown to a reranker, how much of each, and what its order counts. A short question is what it was trained on: there
 * more and longer passages, and a larger say, gained .012 and .006 nDCG@10 on the two halves of SQuAD2 (120 and 100 questions). Long
 * questions (ObliQA's have 27 words) gain nothing from it. A pair takes 25 ms on two free cores, twice that on busy ones.
 */
const forShortQuestions = { depth: 12, chars: 1300, maxPassageTokens: 320, weight: 0.75 }
const forLongQuestions = { depth: 8, chars: 800, maxPassageTokens: 200, weight: 0.65 }
const mostShortWords = 16

const settingsFor = (query: string): typeof forShortQuestions =>
  query.trim().split(/\s+/).length <= mostShortWords ? forShortQuestions : forLongQuestions

export type Reranking = {
  readonly ranked: readonly RankedChunk[]
  /** Of the local one, which alone can be compared between questions. */
  readonly bestLogit: number | null
  readonly rerankedBy: RerankedBy
}

/**
 * Reorders the head of the ranking by a reranker. A hosted one orders and no more: its scores say nothing of whether a question has an answer.
 * When none can score, the first ranking stands.
 */
export async function rerankChunks(
  runtime: Runtime,
  scope: Scope,
  rerankers: Rerankers,
  input: RetrieveInput,
  ranked: readonly RankedChunk[],
): Promise<Reranking> {
  const { depth, chars, maxPassageTokens, weight } = settingsFor(input.query)
  const sameWords = expansionsIn(input.query, input.expansions)
  const texts = ranked
    .slice(0, depth)
    .map((chunk) => selectWindow(input.query, sayAsAsked(chunk.text, sameWords), chars))
  const asked = { question: input.query, texts, maxPassageTokens }
  const { scores, rerankedBy } = await scoreChunks(runtime, rerankers, asked, callContext(scope, 'rerank', input))
  if (!scores) return { ranked, bestLogit: null, rerankedBy }
  return {
    ranked: blendReranking(ranked, scores, weight),
    bestLogit: scores.from === 'local' ? Math.max(...scores.values) : null,
    rerankedBy,
  }
}
