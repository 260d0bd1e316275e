import type { ProviderForm } from './provider-input'
import { providerKindFacts } from './provider-kinds'
import type { ProviderView } from './provider-view'

/** An empty form. OpenAI-compatible comes first: it is the kind that needs nobody's permission. */
export function emptyProviderForm(): ProviderForm {
  return {
    id: null,
    kind: 'openai-compatible',
    name: providerKindFacts['openai-compatible'].label,
    apiKey: '',
    baseUrl: '',
    chatModels: '',
    embeddingModel: '',
    embeddingDimension: '',
    rerankModel: '',
    passageTokens: '',
    enabled: true,
  }
}

/** What the form shows of a stored provider: all but the key, which is kept when its field stays empty. */
export function providerFormOf(provider: ProviderView): ProviderForm {
  return {
    id: provider.id,
    kind: provider.kind,
    name: provider.name,
    apiKey: '',
    baseUrl: provider.baseUrl ?? '',
    chatModels: provider.chatModels.join('\n'),
    embeddingModel: provider.embeddingModel ?? '',
    embeddingDimension: provider.embeddingDimension?.toString() ?? '',
    rerankModel: provider.rerankModel ?? '',
    passageTokens: provider.passageTokens?.toString() ?? '',
    enabled: provider.enabled,
  }
}
