import { describe, expect, it } from 'vitest'
import { localEmbedderId } from '@/lib/models/local/create-local-embedder'
import { automatic, chatOptions, embedderOptions, localEmbedder } from './model-choices'
import type { ProviderView } from './provider-view'

const provider = (fields: Partial<ProviderView>): ProviderView => ({
  id: 'prv_1',
  kind: 'openai',
  name: 'OpenAI',
  baseUrl: null,
  keyHint: '9f3a',
  chatModels: ['gpt-5-mini'],
  embeddingModel: 'text-embedding-3-small',
  embeddingDimension: null,
  rerankModel: null,
  passageTokens: null,
  enabled: true,
  origin: 'workspace',
  ...fields,
})
const values = (options: readonly { value: string }[]): string[] => options.map(({ value }) => value)

describe('embedderOptions', () => {
  it('names the local one by the id that is stored with its vectors', () => {
    expect(localEmbedder).toBe(localEmbedderId)
  })

  it('offers the local one and each embedding model of a provider in use, once', () => {
    const providers = [
      provider({}),
      provider({ id: 'prv_2' }),
      provider({ id: 'prv_3', kind: 'azure', enabled: false }),
    ]
    expect(values(embedderOptions(providers, localEmbedder))).toEqual([localEmbedder, 'openai:text-embedding-3-small'])
  })

  it('keeps the one in force visible when its provider is gone', () => {
    expect(values(embedderOptions([], 'openai:gone'))).toEqual([localEmbedder, 'openai:gone'])
  })
})

describe('chatOptions', () => {
  const choices = [
    { id: 'openai:gpt-5-mini', label: 'gpt-5-mini', provider: 'OpenAI', local: false },
    { id: 'local:extractive', label: 'Quotes only, on this server', provider: 'local', local: true },
  ]

  it('lists what is offered after the automatic choice', () => {
    expect(values(chatOptions(choices, null, null))).toEqual([automatic, 'openai:gpt-5-mini', 'local:extractive'])
  })

  it('says which model the automatic choice is now', () => {
    expect(chatOptions(choices, null, null)[0]?.label).toBe('Automatic: gpt-5-mini')
    expect(chatOptions(choices, null, 'local:extractive')[0]?.label).toBe('Automatic: Quotes only, on this server')
    expect(chatOptions(choices, null, 'openai:not-offered')[0]?.label).toBe('Automatic: gpt-5-mini')
  })

  it('keeps a choice visible whose provider is gone, and does not repeat one that is there', () => {
    expect(values(chatOptions(choices, 'anthropic:x', null))).toContain('anthropic:x')
    expect(values(chatOptions(choices, 'local:extractive', null))).toHaveLength(3)
  })
})
