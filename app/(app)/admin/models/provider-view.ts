import type { ProviderRow } from '@/db/queries/providers'
import type { ProviderKind } from '@/db/schema'
import type { ConfiguredProvider } from '@/lib/models/admin/list-configured'

/** What the browser may know of a provider: everything but its key. */
export type ProviderView = {
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly baseUrl: string | null
  /** The key's last characters; null where no key is stored. */
  readonly keyHint: string | null
  readonly chatModels: readonly string[]
  readonly embeddingModel: string | null
  readonly embeddingDimension: number | null
  readonly rerankModel: string | null
  readonly passageTokens: number | null
  readonly enabled: boolean
  /** `environment`: set where the server runs, and read-only here. */
  readonly origin: 'workspace' | 'environment'
}

/**
 * The workspace's providers before the environment's, in the order in which they stand in for each other. Fields are named one by
 * one: whatever else a row comes to hold stays on the server.
 */
export function providerViews(
  stored: readonly ProviderRow[],
  configured: readonly ConfiguredProvider[],
): readonly ProviderView[] {
  return [
    ...stored.map((row): ProviderView => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      baseUrl: row.baseUrl,
      keyHint: row.keyHint,
      chatModels: row.chatModels,
      embeddingModel: row.embeddingModel,
      embeddingDimension: row.embeddingDimension,
      rerankModel: row.rerankModel,
      passageTokens: row.passageTokens,
      enabled: row.enabled,
      origin: 'workspace',
    })),
    ...configured
      .filter(({ fromEnvironment }) => fromEnvironment)
      .map((settings): ProviderView => ({
        id: settings.id,
        kind: settings.kind,
        name: settings.name,
        baseUrl: settings.baseUrl,
        keyHint: null,
        chatModels: settings.chatModels,
        embeddingModel: settings.embedding?.model ?? null,
        embeddingDimension: settings.embedding?.dimension ?? null,
        rerankModel: settings.rerankModel,
        passageTokens: settings.passageTokens,
        enabled: true,
        origin: 'environment',
      })),
  ]
}
