import { providerKinds } from '@/db/schema'
import type { Env } from '@/lib/config/env'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Embedder } from '@/lib/models/ports'
import { createProviderModels } from '@/lib/models/providers/create-provider-models'
import type { ModelConfiguration } from '@/lib/models/providers/load-configuration'
import { parseModelId, type ProviderSettings } from '@/lib/models/providers/provider-settings'
import { limitConcurrency } from '@/lib/models/limit-concurrency'
import { createHostedEmbedder, probeDimension } from './create-hosted-embedder'
import type { EmbeddingResilience, EmbeddingTarget } from './embed-with-retry'
import { knownEmbedders } from './embedding-dimensions'

export type HostedEmbedders = {
  /** The embedder that the workspace's setting, else the environment names; the local one when neither does. */
  choose(configuration: ModelConfiguration, env: Env, scope: Scope, local: Embedder | null): Promise<Embedder | null>
}

function findProvider(
  providers: readonly ProviderSettings[],
  kind: string,
  model: string,
): ProviderSettings | undefined {
  const ofKind = providers.filter((provider) => provider.kind === kind)
  return ofKind.find(({ embedding }) => embedding?.model === model) ?? ofKind[0]
}

/**
 * Picks the embedder of a workspace. A hosted one that cannot be had is an error and not the local one: vectors of two models
 * cannot stand in for each other.
 */
export function createHostedEmbedders(resilience: EmbeddingResilience): HostedEmbedders {
  const dimensions = new Map<string, number>()
  const limit = limitConcurrency({ running: 4, waiting: 4096 })

  const dimensionOf = async (provider: ProviderSettings, target: EmbeddingTarget, scope: Scope): Promise<number> => {
    const stated = provider.embedding?.dimension ?? knownEmbedders[target.id]?.dimension
    if (stated) return stated
    const key = `${target.providerId} ${target.id}`
    const probed =
      dimensions.get(key) ??
      (await probeDimension(resilience, target, { scope, task: 'embed-query', requestId: newId('request') }))
    dimensions.set(key, probed)
    return probed
  }

  return {
    async choose(configuration, env, scope, local) {
      const id = configuration.settings.embeddingModel ?? env.FOOTNOTE_EMBEDDING_MODEL
      if (id === undefined || id.startsWith('local:')) return local
      const wanted = parseModelId(id, providerKinds)
      const provider = wanted && findProvider(configuration.providers, wanted.kind, wanted.model)
      const embedding = provider && createProviderModels(provider).embedding
      if (!wanted || !provider || !embedding) throw new FootnoteError('provider_not_configured')
      const target: EmbeddingTarget = {
        id,
        provider: provider.kind,
        providerId: provider.id,
        model: embedding(wanted.model),
        price: configuration.prices.get(id) ?? null,
      }
      return createHostedEmbedder(resilience, target, await dimensionOf(provider, target, scope), limit)
    },
  }
}
