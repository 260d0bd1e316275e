import type { ProviderKind } from '@/db/schema'

export type ProviderKindFacts = {
  readonly label: string
  /** One line under the name in the list of kinds. */
  readonly about: string
  readonly baseUrl: 'required' | 'optional'
  readonly baseUrlExample: string
  /** Servers of one's own often run without a key. */
  readonly needsKey: boolean
  /** Null for a provider that writes nothing. */
  readonly chatModelExample: string | null
  /** Null for a provider without embeddings. */
  readonly embeddingExample: string | null
  /** Null for a provider without a reranker. */
  readonly rerankExample: string | null
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
    rerankExample: null,
  },
  anthropic: {
    label: 'Anthropic',
    about: 'Chat. It has no embeddings.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.anthropic.com/v1',
    needsKey: true,
    chatModelExample: 'claude-haiku-4-5',
    embeddingExample: null,
    rerankExample: null,
  },
  azure: {
    label: 'Azure OpenAI',
    about: 'Your own deployments; models are named as your deployments are.',
    baseUrl: 'required',
    baseUrlExample: 'https://your-resource.openai.azure.com/openai',
    needsKey: true,
    chatModelExample: 'name-of-your-deployment',
    embeddingExample: 'name-of-your-deployment',
    rerankExample: null,
  },
  google: {
    label: 'Google',
    about: 'Gemini, chat and embeddings.',
    baseUrl: 'optional',
    baseUrlExample: 'https://generativelanguage.googleapis.com/v1beta',
    needsKey: true,
    chatModelExample: 'gemini-2.5-flash',
    embeddingExample: 'gemini-embedding-001',
    rerankExample: null,
  },
  'openai-compatible': {
    label: 'OpenAI-compatible',
    about: 'Ollama, vLLM, llama.cpp and others, on your machines or elsewhere.',
    baseUrl: 'required',
    baseUrlExample: 'http://localhost:11434/v1',
    needsKey: false,
    chatModelExample: 'llama3.1:8b',
    embeddingExample: 'nomic-embed-text',
    rerankExample: 'bge-reranker-v2-m3',
  },
  cohere: {
    label: 'Cohere',
    about: 'Embeddings and reranking.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.cohere.com/v2',
    needsKey: true,
    chatModelExample: null,
    embeddingExample: 'embed-v4.0',
    rerankExample: 'rerank-v3.5',
  },
  voyage: {
    label: 'Voyage AI',
    about: 'Embeddings and reranking.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.voyageai.com/v1',
    needsKey: true,
    chatModelExample: null,
    embeddingExample: 'voyage-3.5',
    rerankExample: 'rerank-2.5',
  },
  jina: {
    label: 'Jina AI',
    about: 'Embeddings and reranking.',
    baseUrl: 'optional',
    baseUrlExample: 'https://api.jina.ai/v1',
    needsKey: true,
    chatModelExample: null,
    embeddingExample: 'jina-embeddings-v4',
    rerankExample: 'jina-reranker-v2-base-multilingual',
  },
  tei: {
    label: 'Text Embeddings Inference',
    about: 'A server of your own for one embedder or one reranker. Two models are two providers.',
    baseUrl: 'required',
    baseUrlExample: 'http://localhost:8080',
    needsKey: false,
    chatModelExample: null,
    embeddingExample: 'bge-m3',
    rerankExample: 'bge-reranker-v2-m3',
  },
}

export const providerKindList = Object.keys(providerKindFacts) as readonly ProviderKind[]
