import type { EmbeddingModelV3 } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'
import { embedProtocols } from './embed-protocols'
import { postJson } from './post-json'

/** An embedding model in the SDK's form for a provider whose protocol we speak ourselves. @throws provider_not_configured for others */
export function createProtocolEmbedding(provider: ProviderSettings, model: string): EmbeddingModelV3 {
  const protocol = embedProtocols[provider.kind]
  if (!protocol) throw new FootnoteError('provider_not_configured')
  return {
    specificationVersion: 'v3',
    provider: provider.kind,
    modelId: model,
    maxEmbeddingsPerCall: protocol.mostPerCall,
    supportsParallelCalls: true,
    async doEmbed({ values, providerOptions, abortSignal }) {
      const body = protocol.body(model, values, providerOptions?.[provider.kind] ?? {})
      const { path, schema } = protocol
      const { vectors, tokens } = await postJson(provider, { path, body, schema, signal: abortSignal })
      return {
        embeddings: vectors.map((vector) => [...vector]),
        ...(tokens === null ? {} : { usage: { tokens } }),
        warnings: [],
      }
    },
  }
}
