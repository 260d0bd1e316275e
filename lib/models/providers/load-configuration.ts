import type { Db } from '@/db/client'
import { loadStoredProviders } from '@/db/queries/providers'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Env } from '@/lib/config/env'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { loadPriceList } from '@/lib/models/prices/load-price-list'
import type { Price } from '@/lib/models/prices/price'
import { decryptSecret } from '@/lib/models/secrets/encrypt-secret'
import { environmentProviders } from './environment-providers'
import type { ProviderSettings } from './provider-settings'

export type ModelConfiguration = {
  /** Enabled ones, the admin's before the environment's. */
  readonly providers: readonly ProviderSettings[]
  readonly settings: WorkspaceSettings
  readonly prices: ReadonlyMap<string, Price>
}

export type ConfigurationSource = {
  load(scope: Scope): Promise<ModelConfiguration>
  /** After a change on screen: the next call of this process sees it at once, those of others within ten seconds. */
  forget(scope: Scope): void
}

const freshMs = 10_000

export const keyContext = (scope: Scope, providerId: string): string => `${scope.workspaceId}/${providerId}`

/** The workspace's providers, model settings and prices, read at most every ten seconds. */
export function createConfigurationSource(db: Db, env: Env, secret: Buffer): ConfigurationSource {
  const known = new Map<string, { readonly readAt: number; readonly value: Promise<ModelConfiguration> }>()

  const read = async (scope: Scope): Promise<ModelConfiguration> => {
    const [rows, settings, prices] = await Promise.all([
      loadStoredProviders(db, scope),
      loadWorkspaceSettings(db, scope),
      loadPriceList(db, scope),
    ])
    const own = rows
      .filter((row) => row.enabled)
      .map((row): ProviderSettings => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        apiKey: row.encryptedKey ? readKey(scope, row.id, row.encryptedKey) : null,
        baseUrl: row.baseUrl,
        chatModels: row.chatModels,
        rerankModel: row.rerankModel,
        passageTokens: row.passageTokens,
        embedding: row.embeddingModel ? { model: row.embeddingModel, dimension: row.embeddingDimension } : null,
      }))
    return {
      providers: [...own, ...environmentProviders(env)],
      settings,
      prices: new Map(prices.map((price) => [price.model, price])),
    }
  }
  /** A key that cannot be opened any more must not take the other providers down; the provider then answers "wrong key". */
  const readKey = (scope: Scope, id: string, sealed: string): string | null => {
    try {
      return decryptSecret(secret, sealed, keyContext(scope, id))
    } catch {
      return null
    }
  }

  return {
    load(scope) {
      const found = known.get(scope.workspaceId)
      if (found && performance.now() - found.readAt < freshMs) return found.value
      const value = read(scope)
      known.set(scope.workspaceId, { readAt: performance.now(), value })
      value.catch(() => known.delete(scope.workspaceId))
      return value
    },
    forget: (scope) => void known.delete(scope.workspaceId),
  }
}
