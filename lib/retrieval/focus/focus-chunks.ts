import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Reranker } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import { callContext } from '../call-context'
import type { RankedChunk } from '../ranked-chunk'
import { byModel, byWords, narrowChunks, splitChunk, type SplitChunk } from './narrow-chunks'
import { scoreByWords } from './score-by-words'

/** Chunks whose sentences the cross-encoder reads: nine sentences each, 5 ms a sentence on two free cores. */
const mostRead = 5
const maxSentenceTokens = 128

/**
 * Narrows each chunk to the sentences that the query is about, so that what is returned is mostly evidence. Where the cross-encoder was asked
 * for the ranking it reads the sentences of the first chunks, too; elsewhere, and if it fails, words decide, which costs no model's time.
 * @returns the same chunks in the same order, with `text`, offsets and `tokenCount` of their window
 */
export async function focusChunks(
  runtime: Runtime,
  scope: Scope,
  reranker: Reranker | null,
  input: RetrieveInput,
  ranked: readonly RankedChunk[],
): Promise<RankedChunk[]> {
  const depth = reranker ? mostRead : 0
  const read = ranked.slice(0, depth).map(splitChunk)
  const rest = ranked.slice(depth).map(splitChunk)
  const scores = reranker && (await scoreByModel(runtime, scope, reranker, input, read))
  if (!scores) return narrowChunks(byWords, [...read, ...rest], (all) => scoreByWords(input.query, all))
  return [
    ...narrowChunks(byModel, read, (all) => all.map((text) => scores.get(text) ?? 0)),
    ...narrowChunks(byWords, rest, (all) => scoreByWords(input.query, all)),
  ]
}

/** The logit of each sentence. Overlapping chunks share sentences; each is read once. Null when the model fails. */
async function scoreByModel(
  runtime: Runtime,
  scope: Scope,
  reranker: Reranker,
  input: RetrieveInput,
  split: readonly SplitChunk[],
): Promise<Map<string, number> | null> {
  const texts = [...new Set(split.flatMap(({ sentences }) => sentences.map(({ text }) => text)))]
  try {
    const call = callContext(scope, 'rerank', input)
    const logits = await reranker.score(input.query, texts, call, { maxPassageTokens: maxSentenceTokens })
    return new Map(texts.map((text, index) => [text, logits[index] ?? 0]))
  } catch (error) {
    if (input.signal?.aborted) throw error
    runtime.log.warn('retrieval.reranker_failed', { requestId: input.requestId, code: toFootnoteError(error).code })
    return null
  }
}
