import type { Env } from '@/lib/config/env'
import type { ProviderKind } from '@/db/schema'
import { providerKinds } from '@/db/schema'
import { shippedChatModels } from '@/lib/models/prices/shipped-prices'
import { parseModelId, type ProviderSettings } from './provider-settings'

type EnvironmentProvider = Pick<ProviderSettings, 'kind' | 'name' | 'apiKey' | 'baseUrl'> & {
  readonly chatModels: readonly string[]
}

function configured(env: Env): EnvironmentProvider[] {
  const found: EnvironmentProvider[] = []
  const add = (
    kind: ProviderKind,
    name: string,
    apiKey: string | undefined,
    rest: Partial<EnvironmentProvider>,
  ): void => {
    found.push({ kind, name, apiKey: apiKey ?? null, baseUrl: null, chatModels: [], ...rest })
  }
  if (env.OPENAI_API_KEY) add('openai', 'OpenAI', env.OPENAI_API_KEY, { chatModels: shippedChatModels.openai })
  if (env.ANTHROPIC_API_KEY) {
    add('anthropic', 'Anthropic', env.ANTHROPIC_API_KEY, { chatModels: shippedChatModels.anthropic })
  }
  if (env.GOOGLE_GENERATIVE_AI_API_KEY) {
    add('google', 'Google', env.GOOGLE_GENERATIVE_AI_API_KEY, { chatModels: shippedChatModels.google })
  }
  if (env.AZURE_OPENAI_API_KEY && env.AZURE_OPENAI_RESOURCE) {
    const baseUrl = `https://${env.AZURE_OPENAI_RESOURCE}.openai.azure.com/openai`
    add('azure', 'Azure OpenAI', env.AZURE_OPENAI_API_KEY, { baseUrl })
  }
  if (env.OPENAI_COMPATIBLE_URL) {
    add('openai-compatible', 'OpenAI-compatible', env.OPENAI_COMPATIBLE_API_KEY, { baseUrl: env.OPENAI_COMPATIBLE_URL })
  }
  if (env.COHERE_API_KEY) add('cohere', 'Cohere', env.COHERE_API_KEY, {})
  if (env.VOYAGE_API_KEY) add('voyage', 'Voyage AI', env.VOYAGE_API_KEY, {})
  if (env.JINA_API_KEY) add('jina', 'Jina AI', env.JINA_API_KEY, {})
  return found
}

/** The providers that the environment configures. The model that FOOTNOTE_CHAT_MODEL names is offered first. */
export function environmentProviders(env: Env): ProviderSettings[] {
  const chat = env.FOOTNOTE_CHAT_MODEL ? parseModelId(env.FOOTNOTE_CHAT_MODEL, providerKinds) : null
  const embedding = env.FOOTNOTE_EMBEDDING_MODEL ? parseModelId(env.FOOTNOTE_EMBEDDING_MODEL, providerKinds) : null
  const rerank = env.FOOTNOTE_RERANK_MODEL ? parseModelId(env.FOOTNOTE_RERANK_MODEL, providerKinds) : null
  return configured(env).map(({ kind, name, apiKey, baseUrl, chatModels }) => ({
    id: `env:${kind}`,
    kind,
    name,
    apiKey,
    baseUrl,
    chatModels: chat?.kind === kind ? [...new Set([chat.model, ...chatModels])] : chatModels,
    embedding: embedding?.kind === kind ? { model: embedding.model, dimension: null } : null,
    rerankModel: rerank?.kind === kind ? rerank.model : null,
    passageTokens: null,
  }))
}
