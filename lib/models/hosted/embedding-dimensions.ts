import type { SharedV3ProviderOptions } from '@ai-sdk/provider'

/** pgvector's HNSW index takes at most this many. */
export const maxIndexedDimension = 2000

type KnownEmbedder = {
  readonly dimension: number
  readonly maxTokens: number
  readonly options?: SharedV3ProviderOptions
}

/** Models that are shortened, by their own means, to what an index can hold. Others are asked once how long their vectors are. */
export const knownEmbedders: Readonly<Record<string, KnownEmbedder>> = {
  'openai:text-embedding-3-small': { dimension: 1536, maxTokens: 8191 },
  'openai:text-embedding-3-large': { dimension: 1536, maxTokens: 8191, options: { openai: { dimensions: 1536 } } },
  'google:gemini-embedding-001': {
    dimension: 1536,
    maxTokens: 2048,
    options: { google: { outputDimensionality: 1536 } },
  },
  'cohere:embed-v4.0': { dimension: 1536, maxTokens: 8192, options: { cohere: { output_dimension: 1536 } } },
  'voyage:voyage-3.5': { dimension: 1024, maxTokens: 8192, options: { voyage: { output_dimension: 1024 } } },
  'voyage:voyage-3.5-lite': { dimension: 1024, maxTokens: 8192, options: { voyage: { output_dimension: 1024 } } },
  'jina:jina-embeddings-v3': { dimension: 1024, maxTokens: 8192, options: { jina: { dimensions: 1024 } } },
  'jina:jina-embeddings-v4': { dimension: 1024, maxTokens: 8192, options: { jina: { dimensions: 1024 } } },
}

/** For models whose limit nobody knows: that of the local one, which chunks are cut for anyway. */
export const unknownMaxTokens = 512
