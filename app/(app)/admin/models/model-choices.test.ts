import { describe, expect, it } from 'vitest'
import { automatic, chatOptions, embedderOptions } from './model-choices'
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
  enabled: true,
  origin: 'workspace',
  ...fields,
})
const values = (options: readonly { value: string }[]): string[] => options.map(({ value }) => value)

describe('embedderOptions', () => {
  it('offers the local one and each embedding model of a provider in use, once', () => {
    const providers = [
      provider({}),
      provider({ id: 'prv_2' }),
      provider({ id: 'prv_3', kind: 'azure', enabled: false }),
    ]
    expect(values(embedderOptions(providers, null, null))).toEqual([
      automatic,
      'local:bge-small-en-v1.5',
      'openai:text-embedding-3-small',
    ])
  })

  it('keeps a choice visible whose provider is gone', () => {
    expect(values(embedderOptions([], null, 'openai:gone'))).toContain('openai:gone')
  })

  it('says what the environment chose', () => {
    expect(embedderOptions([], 'google:gemini-embedding-001', null)[0]?.hint).toContain('google:gemini-embedding-001')
  })
})

describe('chatOptions', () => {
  const choices = [
    { id: 'openai:gpt-5-mini', label: 'gpt-5-mini', provider: 'OpenAI', local: false },
    { id: 'local:extractive', label: 'Quotes only, on this server', provider: 'local', local: true },
  ]

  it('lists what is offered after the automatic choice', () => {
    expect(values(chatOptions(choices, null))).toEqual([automatic, 'openai:gpt-5-mini', 'local:extractive'])
  })

  it('keeps a choice visible whose provider is gone, and does not repeat one that is there', () => {
    expect(values(chatOptions(choices, 'anthropic:x'))).toContain('anthropic:x')
    expect(values(chatOptions(choices, 'local:extractive'))).toHaveLength(3)
  })
})
