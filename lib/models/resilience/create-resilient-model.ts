import type { LanguageModelV3, LanguageModelV3CallOptions } from '@ai-sdk/provider'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { newId } from '@/lib/domain/new-id'
import type { BudgetGuard } from '@/lib/models/budgets/budget-guard'
import { mostCost } from '@/lib/models/budgets/most-cost'
import type { Meter } from '@/lib/models/metering/meter'
import type { CallContext } from '@/lib/models/ports'
import { standingOptions } from '@/lib/models/providers/create-provider-models'
import { createAttemptRecord, type AttemptRecord, type StandsInFor } from './attempt-record'
import { defaultLimits, type CallLimits, type ChatCandidate } from './chat-candidate'
import type { CircuitBreaker } from './circuit-breaker'
import { nextAttempt } from './next-attempt'
import { pauseFor } from './pause-for'
import type { RetryBudget } from './retry-budget'
import { startGenerate } from './start-generate'
import { startStream } from './start-stream'

export type ResilienceInput = {
  /** Asked in this order; never empty. */
  readonly candidates: readonly [ChatCandidate, ...ChatCandidate[]]
  /** Asked once when no candidate could be reached. Not for what a provider declined. */
  readonly fallback?: ChatCandidate
  readonly call: CallContext
  readonly meter: Meter
  readonly breakerOf: (providerId: string) => CircuitBreaker
  readonly budget: RetryBudget
  /** Asked before each call of a provider. Absent where nothing is limited: a test of a provider by its admin. */
  readonly guard?: BudgetGuard
  /** Set when the candidates are not those that were asked for, with the reason. */
  readonly insteadOf?: StandsInFor
  readonly limits?: CallLimits
  readonly pause?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Failures that say nothing about the question, and what may be read on this server only: another model may well answer it. */
const outOfReach: ReadonlySet<ErrorCode> = new Set([
  'personal_data_kept',
  'provider_unavailable',
  'provider_timeout',
  'provider_rate_limited',
  'provider_key_invalid',
  'stream_cut',
])

type Attempt<T> = (
  candidate: ChatCandidate,
  options: LanguageModelV3CallOptions,
  record: AttemptRecord,
  limits: CallLimits,
) => Promise<T>

/** What the extractive model reads stays here; a hosted model gets the prompt and nothing else. */
function optionsFor(candidate: ChatCandidate, options: LanguageModelV3CallOptions): LanguageModelV3CallOptions {
  if (candidate.provider === 'local') return options
  const { footnote: _local, ...others } = options.providerOptions ?? {}
  return { ...options, providerOptions: { ...standingOptions, ...others } }
}

async function attemptUntilDone<T>(input: ResilienceInput, given: LanguageModelV3CallOptions, attempt: Attempt<T>) {
  const {
    candidates,
    fallback,
    call,
    meter,
    breakerOf,
    budget,
    guard,
    limits = defaultLimits,
    pause = pauseFor,
  } = input
  const insteadOf = input.insteadOf ? { standsInFor: input.insteadOf } : {}
  const abortSignal = given.abortSignal ?? call.signal
  const options = abortSignal ? { ...given, abortSignal } : given
  const available = (from: number): number =>
    candidates.findIndex(({ providerId }, index) => index >= from && breakerOf(providerId).isAvailable())
  let error = new FootnoteError('provider_unavailable')
  let madeHere = 0
  let attempts = 0
  budget.called()
  for (let made = 1, at = available(0); at >= 0; made++) {
    const candidate = candidates[at] as ChatCandidate
    const breaker = breakerOf(candidate.providerId)
    const callId = newId('modelCall')
    if (candidate.provider !== 'local') await guard?.reserve(call, callId, mostCost(candidate.price, options))
    const record = createAttemptRecord({
      meter,
      breaker,
      call,
      callId,
      candidate,
      attempt: made,
      options,
      ...insteadOf,
    })
    breaker.begin()
    attempts = made
    try {
      return await attempt(candidate, optionsFor(candidate, options), record, limits)
    } catch (thrown) {
      if (!(thrown instanceof FootnoteError) || abortSignal?.aborted) throw thrown
      error = thrown
    }
    madeHere++
    const other = available(at + 1)
    // A reader who waited a minute for nothing is not made to wait for a second try when something else can answer.
    if (fallback && other < 0 && error.code === 'provider_timeout') break
    const next = nextAttempt(error, { made, madeHere, hasNext: other >= 0 })
    if (next.move === 'stop' || candidate.provider === 'local' || !budget.takeRetry()) break
    if (next.move === 'next' || !breaker.isAvailable()) {
      if (other < 0) break
      at = other
      madeHere = 0
    }
    await pause(next.waitMs, abortSignal)
  }
  if (!fallback || !outOfReach.has(error.code)) throw error
  const standsInFor = { from: input.insteadOf?.from ?? candidates[0].id, code: error.code }
  const breaker = breakerOf(fallback.providerId)
  const record = createAttemptRecord({
    meter,
    breaker,
    call,
    callId: newId('modelCall'),
    options,
    standsInFor,
    candidate: fallback,
    attempt: attempts + 1,
  })
  breaker.begin()
  try {
    return await attempt(fallback, optionsFor(fallback, options), record, limits)
  } catch (thrown) {
    // What kept the wanted model from answering is what an admin can repair.
    throw abortSignal?.aborted ? thrown : error
  }
}

/**
 * A chat model around one or more others: at most three attempts, jittered back-off that honours retry-after, the next model
 * before the first token and never after (at last the fallback, once), time limits, a breaker a provider, a retry budget, and one row of the meter an
 * attempt. A budget that is used up ends it: no other model is asked in its place. The finish part's `providerMetadata.footnote` says which model answered, what it cost, how often it was asked, and for which it stands in.
 */
export function createResilientModel(input: ResilienceInput): LanguageModelV3 {
  const [first] = input.candidates
  return {
    specificationVersion: 'v3',
    provider: first.provider,
    modelId: first.id,
    supportedUrls: {},
    doGenerate: (options) => attemptUntilDone(input, options, startGenerate),
    doStream: (options) => attemptUntilDone(input, options, startStream),
  }
}
