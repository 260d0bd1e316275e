import type { AnswerForm } from './answer-form'
import type { DurationHistogram } from './duration-histogram'

/** Sums over answers to readers, those that the reader stopped left out: what shares and their intervals are made of. */
export type AnswerSums = {
  /** Ended in any way. */
  readonly ended: number
  readonly failed: number
  /** With at least one claim. */
  readonly withClaims: number
  readonly withUnsupported: number
  /** Claims, and those of them that rest on a passage; squares and products are summed by answer. */
  readonly claims: number
  readonly supported: number
  readonly supportedSquares: number
  readonly products: number
  readonly claimSquares: number
}

/** Sums over answers to readers with every call that was made for them. Money is micro-dollars; squares and products are summed by answer. */
export type CostSums = {
  readonly answers: number
  /** Answered, every claim with a source, and no thumb down. */
  readonly verified: number
  readonly cost: number
  readonly costSquares: number
  /** Cost of the verified ones. */
  readonly verifiedCost: number
  /** Calls of these answers whose model had no price. */
  readonly unpricedCalls: number
}

/** Answers for which the cache was asked, those that came whole from it, and what they had cost when they were written. */
export type CacheSums = { readonly asked: number; readonly hits: number; readonly savedMicroUsd: number }

/** Answers that called for a table, a comparison, steps or a list, by what became of it. */
export type FormCounts = Readonly<Record<AnswerForm['outcome'], number>>

/** Answers to readers by how they ended, stopped ones too, and the sentences that strict mode left out of them. */
export type EndCounts = {
  readonly answered: number
  readonly refused: number
  readonly failed: number
  readonly withheldClaims: number
}

/**
 * What answers to readers cost by the collection that they cite, under its id; several share it equally. Under `nothingCited`: those without a
 * citation, refusals among them. Numbers alone: answers, micro-dollars, calls without a price.
 */
export type CollectionCosts = Readonly<Record<string, readonly number[]>>
export const nothingCited = 'none'

/** All that screens of figures need of the answers of one day. */
export type AnswerDay = {
  readonly ends: EndCounts
  /** Who asked, each once. */
  readonly askers: readonly string[]
  readonly firstTokenMs: DurationHistogram
  readonly sums: AnswerSums
  readonly cost: CostSums
  readonly cache: CacheSums
  readonly collections: CollectionCosts
  readonly forms: FormCounts
  /** How long those took that did not fail. */
  readonly totalMs: DurationHistogram
}

/** Sums over attempts of model calls. */
export type CallSums = {
  readonly calls: number
  readonly errors: number
  readonly cancelled: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cachedTokens: number
  readonly costMicroUsd: number
  /** Calls whose model had no price: they are not in the cost. */
  readonly unpricedCalls: number
}
/** With the times of those that did not fail. */
export type TimedCallSums = CallSums & { readonly totalMs: DurationHistogram }

/** What calls were made for. */
export const usageFeatures = ['questions', 'deep', 'saved', 'search', 'documents', 'evals', 'other'] as const
export type UsageFeature = (typeof usageFeatures)[number]

/** The model calls of one day, by the id of each model and person, by task, and by what they were made for. */
export type UsageDay = {
  readonly cost: { readonly costMicroUsd: number; readonly unpricedCalls: number }
  readonly models: Readonly<Record<string, TimedCallSums>>
  readonly tasks: Readonly<Record<string, TimedCallSums>>
  /** Numbers alone, in the order of `callKeys`: people are many. */
  readonly people: Readonly<Record<string, readonly number[]>>
  readonly features: Readonly<Partial<Record<UsageFeature, CallSums>>>
}

/** By the name under which a day's sums are kept. */
export type DaySums = { readonly answers: AnswerDay; readonly usage: UsageDay }
export type DaySumName = keyof DaySums

/** The rows' numbers added up, key by key; `keys` are those of `none`, so that no row still has all of them. */
export function addNumbers<T extends Readonly<Record<string, number>>>(none: T, rows: readonly T[]): T {
  const sum: Record<string, number> = { ...none }
  for (const row of rows) for (const key in none) sum[key] = (sum[key] ?? 0) + (row[key] ?? 0)
  return sum as T
}

export const noAnswers: AnswerSums = {
  ended: 0,
  failed: 0,
  withClaims: 0,
  withUnsupported: 0,
  claims: 0,
  supported: 0,
  supportedSquares: 0,
  products: 0,
  claimSquares: 0,
}
export const noEnds: EndCounts = { answered: 0, refused: 0, failed: 0, withheldClaims: 0 }
export const noCost: CostSums = {
  answers: 0,
  verified: 0,
  cost: 0,
  costSquares: 0,
  verifiedCost: 0,
  unpricedCalls: 0,
}
export const noUsageCost = { costMicroUsd: 0, unpricedCalls: 0 }
export const noCache: CacheSums = { asked: 0, hits: 0, savedMicroUsd: 0 }
export const noForms: FormCounts = { first: 0, repaired: 0, prose: 0, cached: 0, quoted: 0 }
export const noCalls: CallSums = {
  calls: 0,
  errors: 0,
  cancelled: 0,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  costMicroUsd: 0,
  unpricedCalls: 0,
}

const callKeys = Object.keys(noCalls) as (keyof CallSums)[]
export const packCalls = (calls: CallSums): number[] => callKeys.map((key) => calls[key])
export const unpackCalls = (numbers: readonly number[]): CallSums =>
  Object.fromEntries(callKeys.map((key, at) => [key, numbers[at] ?? 0])) as CallSums
