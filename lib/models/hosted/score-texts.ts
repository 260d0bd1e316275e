import { newId } from '@/lib/domain/new-id'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { mostTokens } from '@/lib/models/budgets/most-cost'
import { estimateTokens } from '@/lib/models/metering/estimate-tokens'
import { meterCall, type MeteredResult } from '@/lib/models/metering/meter-call'
import type { CallContext } from '@/lib/models/ports'
import { isUnpriced, rerankCostMicroUsd, type Price, type RerankUse } from '@/lib/models/prices/price'
import { mapProviderError } from '@/lib/models/providers/map-provider-error'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'
import { createCallClock } from '@/lib/models/resilience/call-clock'
import type { EmbeddingResilience } from './embed-with-retry'
import { placeScores } from './place-scores'
import { postJson } from './post-json'
import { rerankProtocols, type RerankProtocol } from './rerank-protocols'

/** The reader waits, and the reranker on this server is there in half a second. */
export const rerankPatienceMs = 1500

export type RerankTarget = {
  /** `cohere:rerank-v3.5` */
  readonly id: string
  /** The provider's own name for it. */
  readonly model: string
  readonly provider: ProviderSettings
  readonly price: Price | null
}

export type Scoring = { readonly question: string; readonly texts: readonly string[]; readonly patienceMs?: number }

/** The question is read with each text, and billed so where tokens are. */
function countTokens({ question, texts }: Scoring, tokensOf: (text: string) => number): number {
  return texts.reduce((sum, text) => sum + tokensOf(text), tokensOf(question) * texts.length)
}

async function scoreOnce(
  { model, provider, price }: RerankTarget,
  protocol: RerankProtocol,
  scoring: Scoring,
  call: CallContext,
): Promise<MeteredResult<number[]>> {
  const { question, texts, patienceMs = rerankPatienceMs } = scoring
  const clock = createCallClock(patienceMs, call.signal)
  try {
    const body = protocol.body(model, question, texts)
    const asked = postJson(provider, { path: '/rerank', body, schema: protocol.schema, signal: clock.signal })
    const { rows, tokens, searches } = await clock.race(asked)
    const use: RerankUse = { inputTokens: tokens ?? countTokens(scoring, estimateTokens), searches: searches ?? 1 }
    return {
      result: placeScores(rows, texts.length),
      inputTokens: use.inputTokens,
      costMicroUsd: rerankCostMicroUsd(price, use),
      unpriced: isUnpriced(price, provider.kind, { ...use, outputTokens: 0, cachedTokens: 0 }),
      estimated: tokens === null && !price?.searchMicroUsdPerThousand,
    }
  } catch (thrown) {
    throw call.signal?.aborted ? call.signal.reason : mapProviderError(thrown)
  } finally {
    clock.stop()
  }
}

/**
 * One call for one question, metered, within the budget, behind a breaker of its own: what is slow for an order may be quick enough for an answer.
 * There is no second try; the reranker on this server stands in sooner. @returns a score for each text, in their order, on the model's own scale
 * @throws provider_* codes, budget_exhausted, or the abort reason
 */
export async function scoreTexts(
  { meter, breakerOf, guard }: Pick<EmbeddingResilience, 'meter' | 'breakerOf' | 'guard'>,
  target: RerankTarget,
  scoring: Scoring,
  call: CallContext,
): Promise<number[]> {
  const { id, provider, price } = target
  const protocol = rerankProtocols[provider.kind]
  if (!protocol) throw new FootnoteError('provider_not_configured')
  const breaker = breakerOf(`${provider.id} rerank`)
  if (!breaker.isAvailable()) throw new FootnoteError('provider_unavailable')
  const callId = newId('modelCall')
  const most: RerankUse = { inputTokens: countTokens(scoring, mostTokens), searches: 1 }
  await guard?.reserve(call, callId, rerankCostMicroUsd(price, most))
  breaker.begin()
  try {
    const named = { provider: provider.kind, model: id }
    const scores = await meterCall(meter, call, named, () => scoreOnce(target, protocol, scoring, call), callId)
    breaker.succeeded()
    return scores
  } catch (error) {
    if (!(error instanceof FootnoteError) || call.signal?.aborted) breaker.abandoned()
    else breaker.failed(error.code)
    throw error
  }
}
