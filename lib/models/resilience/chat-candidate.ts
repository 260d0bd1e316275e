import type { LanguageModelV3, LanguageModelV3StreamPart } from '@ai-sdk/provider'
import type { Price } from '@/lib/models/prices/price'

/** A model that may answer a call. The first of a list is the one asked for; the others stand in when it fails. */
export type ChatCandidate = {
  /** `openai:gpt-4.1-mini` */
  readonly id: string
  readonly provider: string
  /** Whose breaker it shares. */
  readonly providerId: string
  readonly model: LanguageModelV3
  readonly price: Price | null
}

/** Milliseconds. */
export type CallLimits = {
  /** From the call to the first part that says something. */
  readonly firstTokenMs: number
  readonly betweenPartsMs: number
  readonly wholeMs: number
}

export const defaultLimits: CallLimits = { firstTokenMs: 60_000, betweenPartsMs: 30_000, wholeMs: 300_000 }

const silentParts: ReadonlySet<LanguageModelV3StreamPart['type']> = new Set([
  'stream-start',
  'response-metadata',
  'raw',
  'text-start',
  'reasoning-start',
  'error',
])

/** Whether a reader, or a tool, has been told something once this part is out: from then on there is no failover. */
export const saysSomething = (part: LanguageModelV3StreamPart): boolean => !silentParts.has(part.type)
