import type { LanguageModelV3CallOptions, LanguageModelV3Usage } from '@ai-sdk/provider'
import { meterFields } from '@/lib/models/metering/meter-call'
import type { Meter } from '@/lib/models/metering/meter'
import type { CallContext } from '@/lib/models/ports'
import { costMicroUsd, tokenUse, type TokenUse } from '@/lib/models/prices/price'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import type { ChatCandidate } from './chat-candidate'
import type { CircuitBreaker } from './circuit-breaker'

/** The model in whose place another one answers, and what kept it from answering. */
export type StandsInFor = { readonly from: string; readonly code: ErrorCode }

export type AttemptMetadata = {
  readonly model: string
  readonly costMicroUsd: number
  readonly attempt: number
  readonly firstTokenMs: number | null
  readonly fallback: StandsInFor | null
}

/** Keeps the time and the tokens of one attempt, and writes its one row and its breaker's verdict when it ends. */
export type AttemptRecord = {
  spoke(deltaChars: number): void
  finished(usage: LanguageModelV3Usage): AttemptMetadata
  failed(error: FootnoteError): void
  cancelled(): void
}

type AttemptRecordInput = {
  readonly meter: Meter
  readonly breaker: CircuitBreaker
  readonly call: CallContext
  readonly candidate: ChatCandidate
  readonly attempt: number
  readonly options: LanguageModelV3CallOptions
  readonly standsInFor?: StandsInFor
}

const charsPerToken = 4

export function createAttemptRecord(input: AttemptRecordInput): AttemptRecord {
  const { meter, breaker, call, candidate, attempt, options, standsInFor = null } = input
  const startedAt = performance.now()
  const elapsed = (): number => Math.round(performance.now() - startedAt)
  let firstTokenMs: number | null = null
  let spokenChars = 0
  let ended = false

  /** A broken stream reports no usage, but what was read and written so far is billed all the same: four letters a token. */
  const estimate = (): TokenUse => {
    if (spokenChars === 0) return { inputTokens: 0, outputTokens: 0, cachedTokens: 0 }
    return {
      inputTokens: Math.ceil(JSON.stringify(options.prompt).length / charsPerToken),
      outputTokens: Math.ceil(spokenChars / charsPerToken),
      cachedTokens: 0,
    }
  }
  const write = (outcome: 'ok' | 'error' | 'cancelled', use: TokenUse, errorCode: string | null = null): number => {
    const cost = costMicroUsd(candidate.price, use)
    if (ended) return cost
    ended = true
    meter.record(call.scope, {
      ...meterFields(call, { provider: candidate.provider, model: candidate.id }),
      ...use,
      costMicroUsd: cost,
      firstTokenMs,
      totalMs: elapsed(),
      attempt,
      outcome,
      errorCode,
    })
    return cost
  }

  return {
    spoke(deltaChars) {
      firstTokenMs ??= elapsed()
      spokenChars += deltaChars
    },
    finished(usage) {
      breaker.succeeded()
      const cost = write('ok', tokenUse(usage))
      return { model: candidate.id, costMicroUsd: cost, attempt, firstTokenMs, fallback: standsInFor }
    },
    failed(error) {
      if (!ended) breaker.failed(error.code)
      write('error', estimate(), error.code)
    },
    cancelled() {
      if (!ended) breaker.abandoned()
      write('cancelled', estimate())
    },
  }
}
