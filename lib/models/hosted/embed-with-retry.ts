import type { EmbeddingModelV3, SharedV3ProviderOptions } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { newId } from '@/lib/domain/new-id'
import type { BudgetGuard } from '@/lib/models/budgets/budget-guard'
import { mostTokens } from '@/lib/models/budgets/most-cost'
import { estimateTokens } from '@/lib/models/metering/estimate-tokens'
import { meterCall } from '@/lib/models/metering/meter-call'
import type { Meter } from '@/lib/models/metering/meter'
import type { CallContext } from '@/lib/models/ports'
import { costMicroUsd, isUnpriced, type Price } from '@/lib/models/prices/price'
import { mapProviderError } from '@/lib/models/providers/map-provider-error'
import { createCallClock } from '@/lib/models/resilience/call-clock'
import type { CallLimits } from '@/lib/models/resilience/chat-candidate'
import { defaultLimits } from '@/lib/models/resilience/chat-candidate'
import type { CircuitBreaker } from '@/lib/models/resilience/circuit-breaker'
import { nextAttempt } from '@/lib/models/resilience/next-attempt'
import type { RetryBudget } from '@/lib/models/resilience/retry-budget'
import { pauseFor } from '@/lib/models/resilience/pause-for'

export type EmbeddingResilience = {
  readonly meter: Meter
  readonly breakerOf: (providerId: string) => CircuitBreaker
  readonly budget: RetryBudget
  /** Absent where nothing is limited: a test of a provider by its admin. */
  readonly guard?: BudgetGuard
  readonly limits?: CallLimits
}

export type EmbeddingTarget = {
  readonly id: string
  readonly provider: string
  readonly providerId: string
  readonly model: EmbeddingModelV3
  readonly price: Price | null
}

async function embedOnce(
  target: EmbeddingTarget,
  values: readonly string[],
  providerOptions: SharedV3ProviderOptions,
  call: CallContext,
  limits: CallLimits,
) {
  const clock = createCallClock(limits.firstTokenMs, call.signal)
  try {
    const result = await clock.race(
      target.model.doEmbed({ values: [...values], providerOptions, abortSignal: clock.signal }),
    )
    if (result.embeddings.length !== values.length) throw new FootnoteError('provider_unavailable')
    const tokens = result.usage?.tokens
    const inputTokens = tokens ?? values.reduce((sum, value) => sum + estimateTokens(value), 0)
    const use = { inputTokens, outputTokens: 0, cachedTokens: 0 }
    const unpriced = isUnpriced(target.price, target.provider, use)
    return {
      result: result.embeddings,
      inputTokens,
      costMicroUsd: costMicroUsd(target.price, use),
      unpriced,
      estimated: tokens === undefined,
    }
  } catch (thrown) {
    throw call.signal?.aborted ? call.signal.reason : mapProviderError(thrown)
  } finally {
    clock.stop()
  }
}

const mostCost = ({ price }: EmbeddingTarget, values: readonly string[]): number => {
  const inputTokens = values.reduce((sum, value) => sum + mostTokens(value), 0)
  return costMicroUsd(price, { inputTokens, outputTokens: 0, cachedTokens: 0 })
}

/**
 * One provider call for a batch of texts, with the retries, the breaker and the meter that chat calls have. There is no
 * failover: vectors of another model would be compared with nothing. @throws provider_* codes, budget_exhausted, or the abort reason
 */
export async function embedWithRetry(
  { meter, breakerOf, budget, guard, limits = defaultLimits }: EmbeddingResilience,
  target: EmbeddingTarget,
  values: readonly string[],
  providerOptions: SharedV3ProviderOptions,
  call: CallContext,
): Promise<number[][]> {
  const breaker = breakerOf(target.providerId)
  budget.called()
  for (let made = 1; ; made++) {
    if (!breaker.isAvailable()) throw new FootnoteError('provider_unavailable')
    const callId = newId('modelCall')
    await guard?.reserve(call, callId, mostCost(target, values))
    breaker.begin()
    try {
      const named = { provider: target.provider, model: target.id, attempt: made }
      const embed = () => embedOnce(target, values, providerOptions, call, limits)
      const vectors = await meterCall(meter, call, named, embed, callId)
      breaker.succeeded()
      return vectors
    } catch (error) {
      if (!(error instanceof FootnoteError) || call.signal?.aborted) {
        breaker.abandoned()
        throw error
      }
      breaker.failed(error.code)
      const next = nextAttempt(error, { made, madeHere: made, hasNext: false })
      if (next.move === 'stop' || !budget.takeRetry()) throw error
      await pauseFor(next.waitMs, call.signal)
    }
  }
}
