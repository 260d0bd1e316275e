import type { Price } from './price'

/**
 * What the list below was known as of. It was written without access to the providers' price pages, so it is a starting point that
 * the screen asks to be checked; an admin's row wins.
 */
export const shippedPricesDate = '2025-11-30'

/** Dollars per million tokens: input, output, cached input. */
function usd(input: number, output: number, cached = input): Price {
  return {
    inputMicroUsdPerMillion: Math.round(input * 1_000_000),
    outputMicroUsdPerMillion: Math.round(output * 1_000_000),
    cachedMicroUsdPerMillion: Math.round(cached * 1_000_000),
  }
}

/** Dollars per thousand searches: a question with up to a hundred texts. */
const perSearches = (thousand: number): Price => ({ ...usd(0, 0), searchMicroUsdPerThousand: thousand * 1_000_000 })

export const shippedPrices: Readonly<Record<string, Price>> = {
  'openai:gpt-5': usd(1.25, 10, 0.125),
  'openai:gpt-5-mini': usd(0.25, 2, 0.025),
  'openai:gpt-5-nano': usd(0.05, 0.4, 0.005),
  'openai:gpt-4.1': usd(2, 8, 0.5),
  'openai:gpt-4.1-mini': usd(0.4, 1.6, 0.1),
  'openai:gpt-4o': usd(2.5, 10, 1.25),
  'openai:gpt-4o-mini': usd(0.15, 0.6, 0.075),
  'openai:text-embedding-3-small': usd(0.02, 0),
  'openai:text-embedding-3-large': usd(0.13, 0),
  'anthropic:claude-opus-4-5': usd(5, 25, 0.5),
  'anthropic:claude-sonnet-4-5': usd(3, 15, 0.3),
  'anthropic:claude-haiku-4-5': usd(1, 5, 0.1),
  'google:gemini-2.5-pro': usd(1.25, 10, 0.125),
  'google:gemini-2.5-flash': usd(0.3, 2.5, 0.03),
  'google:gemini-2.5-flash-lite': usd(0.1, 0.4, 0.01),
  'google:gemini-embedding-001': usd(0.15, 0),
  'cohere:embed-v4.0': usd(0.12, 0),
  'cohere:rerank-v3.5': perSearches(2),
  'voyage:voyage-3.5': usd(0.06, 0),
  'voyage:voyage-3.5-lite': usd(0.02, 0),
  'voyage:rerank-2.5': usd(0.05, 0),
  'voyage:rerank-2.5-lite': usd(0.02, 0),
}

/** The chat models offered for a provider that is configured by its key alone. */
export const shippedChatModels = {
  openai: ['gpt-5-mini', 'gpt-5', 'gpt-4.1-mini', 'gpt-4.1'],
  anthropic: ['claude-haiku-4-5', 'claude-sonnet-4-5', 'claude-opus-4-5'],
  google: ['gemini-2.5-flash', 'gemini-2.5-pro', 'gemini-2.5-flash-lite'],
} as const
