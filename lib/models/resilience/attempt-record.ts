import type { LanguageModelV3CallOptions, LanguageModelV3Usage } from '@ai-sdk/provider'
import { meterFields } from '@/lib/models/metering/meter-call'
import type { Meter } from '@/lib/models/metering/meter'
import type { CallContext } from '@/lib/models/ports'
import type { ReportedUse } from '@/lib/models/metering/read-reported-usage'
import { costMicroUsd, isUnpriced, tokenUse, type TokenUse } from '@/lib/models/prices/price'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import type { ChatCandidate } from './chat-candidate'
import type { CircuitBreaker } from './circuit-breaker'

/** The model in whose place another one answers, and what kept it from answering. */
export type StandsInFor = { readonly from: string; readonly code: ErrorCode }

export type AttemptMetadata = {
  readonly model: string
  readonly costMicroUsd: number
  /** The model has no price: what it cost is not known. */
  readonly unpriced: boolean
  readonly attempt: number
  readonly firstTokenMs: number | null
  readonly fallback: StandsInFor | null
}

/** Keeps the time and the tokens of one attempt, and writes its one row and its breaker's verdict when it ends. */
export type AttemptRecord = {
  spoke(deltaChars: number): void
  /** What the provider said of a stream that may still break off. */
  reported(use: ReportedUse): void
  finished(usage: LanguageModelV3Usage): AttemptMetadata
  failed(error: FootnoteError): void
  cancelled(): void
}

type AttemptRecordInput = {
  readonly meter: Meter
  readonly breaker: CircuitBreaker
  readonly call: CallContext
  readonly candidate: ChatCandidate
  /** The id of its row: what a budget holds for it is held under that id. */
  readonly callId: string
  readonly attempt: number
  readonly options: LanguageModelV3CallOptions
  readonly standsInFor?: StandsInFor
}

const charsPerToken = 4
const nothing: TokenUse = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 }
const withoutMark = ({ isRunning: _mark, ...use }: ReportedUse): TokenUse => use

export function createAttemptRecord(input: AttemptRecordInput): AttemptRecord {
  const { meter, breaker, call, callId, candidate, attempt, options, standsInFor = null } = input
  const startedAt = performance.now()
  const elapsed = (): number => Math.round(performance.now() - startedAt)
  let firstTokenMs: number | null = null
  let spokenChars = 0
  let said: ReportedUse | null = null
  let ended = false

  /**
   * A broken stream is billed for what was read and written so far. Where the provider has not said how much that was, it is four letters a
   * token, and the row says that it is an estimate.
   */
  const soFar = (): TokenUse & { estimated: boolean } => {
    if (said?.isRunning) return { ...withoutMark(said), estimated: false }
    if (spokenChars === 0) return { ...(said ? withoutMark(said) : nothing), estimated: false }
    return {
      inputTokens: said?.inputTokens ?? Math.ceil(JSON.stringify(options.prompt).length / charsPerToken),
      outputTokens: Math.ceil(spokenChars / charsPerToken),
      cachedTokens: said?.cachedTokens ?? 0,
      estimated: true,
    }
  }
  const write = (
    outcome: 'ok' | 'error' | 'cancelled',
    use: TokenUse & { estimated?: boolean },
    errorCode: string | null = null,
  ): { costMicroUsd: number; unpriced: boolean } => {
    const cost = {
      costMicroUsd: costMicroUsd(candidate.price, use),
      unpriced: isUnpriced(candidate.price, candidate.provider, use),
    }
    if (ended) return cost
    ended = true
    meter.record(call.scope, {
      ...meterFields(call, { provider: candidate.provider, model: candidate.id }),
      ...use,
      ...cost,
      id: callId,
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
    reported(use) {
      said = use
    },
    finished(usage) {
      breaker.succeeded()
      const cost = write('ok', tokenUse(usage))
      return { model: candidate.id, ...cost, attempt, firstTokenMs, fallback: standsInFor }
    },
    failed(error) {
      if (!ended) breaker.failed(error.code)
      write('error', soFar(), error.code)
    },
    cancelled() {
      if (!ended) breaker.abandoned()
      write('cancelled', soFar())
    },
  }
}
