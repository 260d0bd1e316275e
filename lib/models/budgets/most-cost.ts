import type { LanguageModelV3CallOptions } from '@ai-sdk/provider'
import { costMicroUsd, type Price } from '@/lib/models/prices/price'

/** English has four letters a token and most other scripts two or more bytes a token: three bytes is more tokens than will be billed. */
const bytesPerToken = 3
/** What a model may write where the caller does not say: more than any of our prompts asks for. */
const defaultOutputTokens = 4096

/** More tokens than the text will be billed for. */
export const mostTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / bytesPerToken)

/** What a chat call may cost at most, in micro-dollars; 0 for a model without a price. */
export function mostCost(price: Price | null, options: LanguageModelV3CallOptions): number {
  return costMicroUsd(price, {
    inputTokens: mostTokens(JSON.stringify(options.prompt) + JSON.stringify(options.tools ?? '')),
    outputTokens: options.maxOutputTokens ?? defaultOutputTokens,
    cachedTokens: 0,
  })
}
