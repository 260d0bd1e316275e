import { createAnthropic } from '@ai-sdk/anthropic'
import { createAzure } from '@ai-sdk/azure'
import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { EmbeddingModelV3, LanguageModelV3, SharedV3ProviderOptions } from '@ai-sdk/provider'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { createProtocolEmbedding } from '@/lib/models/hosted/create-protocol-embedding'
import { fetchFromProvider } from './fetch-from-provider'
import type { ProviderSettings } from './provider-settings'

type ProviderModels = {
  /** @throws provider_not_configured for one that writes nothing */
  readonly chat: (model: string) => LanguageModelV3
  /** Null for a provider that has no embeddings. */
  readonly embedding: ((model: string) => EmbeddingModelV3) | null
}

type Builder = (settings: ProviderSettings) => ProviderModels

/** Empty strings instead of nothing: without them the SDKs would look into the environment by themselves. */
const common = ({ apiKey, baseUrl }: ProviderSettings) => ({
  apiKey: apiKey ?? '',
  fetch: fetchFromProvider,
  ...(baseUrl ? { baseURL: baseUrl } : {}),
})

/** Of those that embed and rerank, in a protocol of their own. */
const searchOnly: Builder = (settings) => ({
  chat: () => {
    throw new FootnoteError('provider_not_configured')
  },
  embedding: (model) => createProtocolEmbedding(settings, model),
})

const builders: Record<ProviderSettings['kind'], Builder> = {
  openai: (settings) => {
    const provider = createOpenAI(common(settings))
    return { chat: (model) => provider.responses(model), embedding: (model) => provider.embeddingModel(model) }
  },
  anthropic: (settings) => {
    const provider = createAnthropic(common(settings))
    return { chat: (model) => provider.chat(model), embedding: null }
  },
  google: (settings) => {
    const provider = createGoogleGenerativeAI(common(settings))
    return { chat: (model) => provider.chat(model), embedding: (model) => provider.embeddingModel(model) }
  },
  azure: (settings) => {
    const provider = createAzure(common(settings))
    return { chat: (model) => provider.chat(model), embedding: (model) => provider.embeddingModel(model) }
  },
  'openai-compatible': (settings) => {
    if (!settings.baseUrl) throw new FootnoteError('provider_not_configured')
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: settings.baseUrl,
      includeUsage: true,
      // llama.cpp, vLLM, Ollama and LM Studio hold a model to the schema. A server that does not know it says so, and is asked in words.
      supportsStructuredOutputs: true,
      fetch: fetchFromProvider,
      ...(settings.apiKey ? { apiKey: settings.apiKey } : {}),
    })
    return { chat: (model) => provider.chatModel(model), embedding: (model) => provider.embeddingModel(model) }
  },
  cohere: searchOnly,
  voyage: searchOnly,
  jina: searchOnly,
  tei: searchOnly,
}

/** Model objects of one provider. OpenAI speaks its Responses interface; Azure and compatible servers, chat completions. */
export function createProviderModels(settings: ProviderSettings): ProviderModels {
  return builders[settings.kind](settings)
}

/** Options every call gets: OpenAI keeps no copy of the conversation. */
export const standingOptions: SharedV3ProviderOptions = { openai: { store: false } }
