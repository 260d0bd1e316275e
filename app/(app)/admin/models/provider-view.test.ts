import { expect, test } from 'vitest'
import { providerViews } from './provider-view'

const key = 'sk-this-must-stay-on-the-server'

test('no key reaches the browser, from the database or the environment', () => {
  const stored = {
    id: 'prv_1',
    kind: 'openai',
    name: 'OpenAI',
    baseUrl: null,
    keyHint: '9f3a',
    chatModels: ['gpt-5-mini'],
    embeddingModel: null,
    embeddingDimension: null,
    rerankModel: null,
    passageTokens: null,
    enabled: false,
    createdAt: new Date(),
    updatedAt: new Date(),
    // What a query that forgot to leave it out would return.
    encryptedKey: key,
  } as const
  const environment = {
    id: 'env:anthropic',
    kind: 'anthropic',
    name: 'Anthropic',
    apiKey: key,
    baseUrl: null,
    chatModels: ['claude-haiku-4-5'],
    embedding: null,
    rerankModel: null,
    passageTokens: null,
    fromEnvironment: true,
    hasKey: true,
  } as const
  const enabledRow = { ...environment, id: 'prv_1', fromEnvironment: false }
  const views = providerViews([{ ...stored, chatModels: [...stored.chatModels] }], [enabledRow, environment])
  expect(JSON.stringify(views)).not.toContain(key)
  expect(views.map(({ id, origin, enabled, keyHint }) => [id, origin, enabled, keyHint])).toEqual([
    ['prv_1', 'workspace', false, '9f3a'],
    ['env:anthropic', 'environment', true, null],
  ])
})
