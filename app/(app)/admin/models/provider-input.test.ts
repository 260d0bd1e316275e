import { describe, expect, it } from 'vitest'
import { findProviderProblems, providerInput, type ProviderForm } from './provider-input'

const form: ProviderForm = {
  id: null,
  kind: 'openai',
  name: 'OpenAI',
  apiKey: 'sk-1234',
  baseUrl: '',
  chatModels: 'gpt-5-mini\n gpt-5 ,gpt-5-mini\n',
  embeddingModel: '',
  embeddingDimension: '',
  rerankModel: '',
  passageTokens: '',
  enabled: true,
}
const ollama: ProviderForm = { ...form, kind: 'openai-compatible', apiKey: '', baseUrl: 'http://localhost:11434/v1/' }

describe('the provider form', () => {
  it('reads models by line or comma, each once, and empty fields as nothing', () => {
    expect(providerInput.parse(form)).toMatchObject({
      chatModels: ['gpt-5-mini', 'gpt-5'],
      baseUrl: null,
      embeddingModel: null,
      embeddingDimension: null,
    })
  })

  it('lets a server of one’s own do without a key and drops the slash at the end of its address', () => {
    expect(providerInput.parse(ollama)).toMatchObject({ apiKey: null, baseUrl: 'http://localhost:11434/v1' })
  })

  it('keeps the stored key when an old provider is saved with an empty key field', () => {
    expect(findProviderProblems({ ...form, id: 'prv_1', apiKey: '' })).toEqual({})
  })

  it('takes a server that only reranks', () => {
    const tei: ProviderForm = { ...ollama, kind: 'tei', chatModels: '', rerankModel: ' bge-reranker-v2-m3 ' }
    expect(providerInput.parse(tei)).toMatchObject({ chatModels: [], rerankModel: 'bge-reranker-v2-m3' })
  })

  it.each<[keyof ProviderForm, Partial<ProviderForm>]>([
    ['apiKey', { apiKey: '' }],
    ['apiKey', { apiKey: 'sk 12' }],
    ['name', { name: '  ' }],
    ['baseUrl', { kind: 'azure' }],
    ['baseUrl', { baseUrl: 'ftp://example.com' }],
    ['baseUrl', { baseUrl: 'https://user:secret@example.com/v1' }],
    ['chatModels', { chatModels: '' }],
    ['chatModels', { chatModels: 'gpt 5' }],
    ['passageTokens', { passageTokens: '400' }],
    ['passageTokens', { passageTokens: '2k' }],
    ['embeddingModel', { kind: 'anthropic', embeddingModel: 'x' }],
    ['rerankModel', { kind: 'openai', rerankModel: 'x' }],
    ['rerankModel', { kind: 'cohere', rerankModel: 'x y' }],
    ['chatModels', { kind: 'voyage', chatModels: 'x', rerankModel: 'y' }],
    ['embeddingModel', { kind: 'jina', chatModels: '' }],
    ['baseUrl', { kind: 'tei', chatModels: '', rerankModel: 'bge' }],
    ['embeddingDimension', { embeddingModel: 'x', embeddingDimension: '4096' }],
    ['embeddingDimension', { embeddingModel: 'x', embeddingDimension: '1.5' }],
  ])('marks %s when given %j', (field, change) => {
    expect(Object.keys(findProviderProblems({ ...form, ...change }))).toContain(field)
  })
})
