import type { LanguageModelV3Usage } from '@ai-sdk/provider'

/** Micro-dollars per million tokens; of rerankers that are billed by the search, per thousand searches. */
export type Price = {
  readonly inputMicroUsdPerMillion: number
  readonly outputMicroUsdPerMillion: number
  readonly cachedMicroUsdPerMillion: number
  readonly searchMicroUsdPerThousand?: number
}

export type TokenUse = { readonly inputTokens: number; readonly outputTokens: number; readonly cachedTokens: number }

/** What a reranking used: a provider bills one or the other, and a model's price says which. */
export type RerankUse = { readonly inputTokens: number; readonly searches: number }

/** `inputTokens` counts cached ones too, as providers do; they are priced apart. */
export function tokenUse(usage: LanguageModelV3Usage): TokenUse {
  return {
    inputTokens: usage.inputTokens.total ?? 0,
    outputTokens: usage.outputTokens.total ?? 0,
    cachedTokens: usage.inputTokens.cacheRead ?? 0,
  }
}

/** Integer micro-dollars, rounded up, so that a thousand tiny calls do not sum to nothing. Zero for a model without a price: see isUnpriced. */
export function costMicroUsd(price: Price | null, use: TokenUse): number {
  if (!price) return 0
  const fresh = Math.max(0, use.inputTokens - use.cachedTokens)
  const total =
    fresh * price.inputMicroUsdPerMillion +
    use.cachedTokens * price.cachedMicroUsdPerMillion +
    use.outputTokens * price.outputMicroUsdPerMillion
  return Math.ceil(total / 1_000_000)
}

/** The same of one reranking. */
export function rerankCostMicroUsd(price: Price | null, { inputTokens, searches }: RerankUse): number {
  const perThousand = price?.searchMicroUsdPerThousand ?? 0
  return (
    costMicroUsd(price, { inputTokens, outputTokens: 0, cachedTokens: 0 }) + Math.ceil((searches * perThousand) / 1000)
  )
}

/** The provider is paid, and nobody has said how much: the cost is unknown, not nothing. */
export const isUnpriced = (price: Price | null, provider: string, use: TokenUse): boolean =>
  price === null && provider !== 'local' && use.inputTokens + use.outputTokens > 0
