import type { RerankedBy } from '@/lib/domain/retrieval'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { CallContext, Reranker } from '@/lib/models/ports'
import type { Runtime } from '@/lib/runtime/runtime'
import type { HeadScores } from './blend-reranking'

export type Rerankers = { readonly hosted: Reranker | null; readonly local: Reranker | null }

type Texts = { readonly question: string; readonly texts: readonly string[]; readonly maxPassageTokens: number }

/**
 * Scores of the texts by the hosted reranker where there is one, by the one on this server where it fails, and null where that fails, too: a
 * reader is better served by the first ranking than by an error. The log says which failed; so does `rerankedBy`, where a person looks.
 * @throws the abort reason only
 */
export async function scoreChunks(
  runtime: Runtime,
  { hosted, local }: Rerankers,
  { question, texts, maxPassageTokens }: Texts,
  call: CallContext,
): Promise<{ scores: HeadScores | null; rerankedBy: RerankedBy }> {
  let insteadOf: RerankedBy['insteadOf'] = null
  for (const [from, reranker] of [['hosted', hosted] as const, ['local', local] as const]) {
    if (!reranker) continue
    try {
      const values = await reranker.score(question, texts, call, { maxPassageTokens })
      return { scores: { values, from }, rerankedBy: { by: reranker.id, insteadOf } }
    } catch (error) {
      if (call.signal?.aborted) throw error
      const { code } = toFootnoteError(error)
      runtime.log.warn('retrieval.reranker_failed', { requestId: call.requestId, code, reranker: reranker.id })
      if (from === 'hosted') insteadOf = { id: reranker.id, code }
    }
  }
  return { scores: null, rerankedBy: { by: null, insteadOf } }
}
