import type { ProviderKind } from '@/db/schema'

export type ProviderKindFacts = {
  readonly label: string
  /** One line under the name in the list of kinds. */
  readonly about: string
  readonly baseUrl: 'required' | 'optional'
  readonly baseUrlExample: string
  /** Servers of one's own often run without a key. */
  readonly needsKey: boolean
  readonly chatModelExample: string
  /** Null for a provider without embeddings. */
  readonly embeddingExample: string | null
}

/** What the form asks and says for each kind of provider. */
export const providerKindFacts: Readonly<Record<ProviderKind, ProviderKindFacts>> = {
  openai: {
    label: 'OpenAI',
    about: 'Chat and embeddings. Conversations are not kept there.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.openai.com/v1',
    needsKey: true,
    chatModelExample: 'gpt-5-mini',
    embeddingExample: 'text-embedding-3-small',
  },
  anthropic: {
    label: 'Anthropic',
    about: 'Chat. It has no embeddings.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.anthropic.com/v1',
    needsKey: true,
    chatModelExample: 'claude-haiku-4-5',
    embeddingExample: null,
  },
  azure: {
    label: 'Azure OpenAI',
    about: 'Your own deployments; models are named as your deployments are.',
    baseUrl: 'required',
    baseUrlExample: 'https://your-resource.openai.azure.com/openai',
    needsKey: true,
    chatModelExample: 'name-of-your-deployment',
    embeddingExample: 'name-of-your-deployment',
  },
  google: {
    label: 'Google',
    about: 'Gemini, chat and embeddings.',
    baseUrl: 'optional',
    baseUrlExample: 'https://generativelanguage.googleapis.com/v1beta',
    needsKey: true,
    chatModelExample: 'gemini-2.5-flash',
    embeddingExample: 'gemini-embedding-001',
  },
  'openai-compatible': {
    label: 'OpenAI-compatible',
    about: 'Ollama, vLLM, llama.cpp and others, on your machines or elsewhere.',
    baseUrl: 'required',
    baseUrlExample: 'http://localhost:11434/v1',
    needsKey: false,
    chatModelExample: 'llama3.1:8b',
    embeddingExample: 'nomic-embed-text',
  },
}

export const providerKindList = Object.keys(providerKindFacts) as readonly ProviderKind[]
