import type { SharedV3ProviderOptions } from '@ai-sdk/provider'

/** Questions and passages are told apart where a provider's models were trained that way; Cohere takes no text without. */
export const taskOptions = (purpose: 'query' | 'passage'): SharedV3ProviderOptions => ({
  google: { taskType: purpose === 'query' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT' },
  cohere: { input_type: purpose === 'query' ? 'search_query' : 'search_document' },
  voyage: { input_type: purpose === 'query' ? 'query' : 'document' },
  jina: { task: purpose === 'query' ? 'retrieval.query' : 'retrieval.passage' },
})
