import type { ProviderKind } from '@/db/schema'

/** One configured provider, its key in the clear: lives in memory only, is never logged and never sent anywhere but to it. */
export type ProviderSettings = {
  /** `prv_…` for one that an admin added, `env:<kind>` for one from the environment. Breakers are kept by it. */
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly apiKey: string | null
  readonly baseUrl: string | null
  /** Without the `kind:` in front. */
  readonly chatModels: readonly string[]
  readonly embedding: { readonly model: string; readonly dimension: number | null } | null
  readonly rerankModel: string | null
  /** Tokens of passages with one question; null: as many as is usual. */
  readonly passageTokens: number | null
}

export type ModelId = { readonly kind: ProviderKind; readonly model: string }

/**
 * `openai:gpt-4.1-mini`, `openai-compatible:llama3.1:8b`: the kind of provider, a colon, the provider's own name for the model.
 * Several providers of one kind may offer the same model; they then stand in for each other.
 */
export function parseModelId(id: string, kinds: readonly ProviderKind[]): ModelId | null {
  const colon = id.indexOf(':')
  const kind = kinds.find((known) => known === id.slice(0, colon))
  const model = id.slice(colon + 1)
  return kind && model !== '' ? { kind, model } : null
}
