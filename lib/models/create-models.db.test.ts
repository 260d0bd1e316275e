import { streamText, type LanguageModel } from 'ai'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listModelCalls } from '@/db/queries/list-model-calls'
import { listPrices } from '@/db/queries/prices'
import { listProviders, loadStoredProviders } from '@/db/queries/providers'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { createLogger } from '@/lib/observability/create-logger'
import { createModels, type OwnedModels } from './create-models'
import type { SaveProviderInput } from './admin/save-provider'
import type { CallContext } from './ports'
import { startWireServer, wireDimension, type WireServer } from './testing/start-wire-server'

const key = 'sk-very-secret-abcd'
const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')

let database: TestDatabase
let server: WireServer
let models: OwnedModels
let scope: Scope
let neighbour: Scope

const open = (environment: Record<string, string> = {}): Promise<OwnedModels> => {
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test', ...environment })
  return createModels({ db: database.db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: () => [] })
}
const ask = (model: LanguageModel): PromiseLike<string> => streamText({ model, prompt: 'Hello', maxRetries: 0 }).text
const callOf = (who: Scope): CallContext => ({ scope: who, task: 'answer', requestId: 'req_1', answerId: 'ans_1' })
const provider = (fields: Partial<SaveProviderInput> = {}): SaveProviderInput => ({
  id: null,
  kind: 'openai-compatible',
  name: 'Our server',
  apiKey: key,
  baseUrl: server.url,
  chatModels: ['llama'],
  embeddingModel: 'embed',
  embeddingDimension: null,
  enabled: true,
  ...fields,
})

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startWireServer('openai-compatible')
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  models = await open()
})
afterEach(async () => {
  await models.close()
  await server.close()
})

describe('without any provider', () => {
  it('offers the extractive model alone, and says why there are no vectors', async () => {
    expect(await models.listChatModels(scope)).toMatchObject([{ id: 'local:extractive', local: true }])
    expect((await models.chatModel(callOf(scope))).modelId).toBe('local:extractive')
    expect(await models.embedder(scope)).toBeNull()
    expect(models.reranker).toBeNull()
    expect(models.notice()).toContain('local models')
  })
})

describe('a provider that an admin added', () => {
  it('answers, and every call is a row with its price and who asked', async () => {
    await models.admin.saveProvider(scope, provider())
    const price = {
      inputMicroUsdPerMillion: 1_000_000,
      outputMicroUsdPerMillion: 2_000_000,
      cachedMicroUsdPerMillion: 0,
    }
    await models.admin.savePrice(scope, { model: 'openai-compatible:llama', ...price })
    const text = await ask(await models.chatModel(callOf(scope)))
    expect(text).toBe('Unused leave carries over.')
    await models.close()
    expect(await listModelCalls(database.db, scope, { limit: 10 })).toMatchObject([
      {
        model: 'openai-compatible:llama',
        task: 'answer',
        outcome: 'ok',
        inputTokens: 12,
        costMicroUsd: 14,
        userId: scope.userId,
        answerId: 'ans_1',
        requestId: 'req_1',
      },
    ])
    expect(await listModelCalls(database.db, neighbour, { limit: 10 })).toEqual([])
  })

  it('keeps its key encrypted, shows its last four characters, and is not seen next door', async () => {
    await models.admin.saveProvider(scope, provider())
    const [stored] = await loadStoredProviders(database.db, scope)
    expect(stored?.encryptedKey).toMatch(/^v1\./)
    expect(
      JSON.stringify([stored, await listProviders(database.db, scope), await models.admin.listConfigured(scope)]),
    ).not.toContain(key)
    expect(await listProviders(database.db, scope)).toMatchObject([{ keyHint: 'abcd', name: 'Our server' }])
    expect(await listProviders(database.db, neighbour)).toEqual([])
    await expect(models.chatModel(callOf(neighbour), 'openai-compatible:llama')).rejects.toMatchObject({
      code: 'provider_not_configured',
    })
  })

  it('keeps the stored key when changed without one, but not for another address', async () => {
    const id = await models.admin.saveProvider(scope, provider())
    await models.admin.saveProvider(scope, provider({ id, apiKey: null, name: 'Renamed' }))
    expect(await models.admin.testProvider(scope, id)).toMatchObject({
      ok: true,
      tested: [{ model: 'openai-compatible:llama' }, { model: 'openai-compatible:embed' }],
    })
    expect(server.requests[0]?.headers['authorization']).toBe(`Bearer ${key}`)
    const moved = provider({ id, apiKey: null, baseUrl: 'https://elsewhere.example/v1' })
    await expect(models.admin.saveProvider(scope, moved)).rejects.toMatchObject({ code: 'invalid_request' })
  })

  it('refuses an address at which a machine asks for its own credentials', async () => {
    const metadata = provider({ baseUrl: 'http://169.254.169.254/v1' })
    await expect(models.admin.saveProvider(scope, metadata)).rejects.toMatchObject({ code: 'invalid_request' })
  })

  it('tells in plain words why a test fails', async () => {
    const id = await models.admin.saveProvider(scope, provider())
    server.answerWith({ kind: 'status', status: 401 })
    const outcome = await models.admin.testProvider(scope, id)
    expect(outcome).toMatchObject({ ok: false, code: 'provider_key_invalid' })
    expect(JSON.stringify(outcome)).not.toContain('echo of the prompt')
    expect(server.requests).toHaveLength(1)
  })

  it('cannot be changed, tested or removed from the neighbour’s workspace or by a member', async () => {
    const id = await models.admin.saveProvider(scope, provider())
    await expect(models.admin.removeProvider(neighbour, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(models.admin.testProvider(neighbour, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(models.admin.saveProvider(neighbour, provider({ id }))).rejects.toMatchObject({ code: 'not_found' })
    const member = await makeUser(database.db, { workspaceId: scope.workspaceId })
    await expect(models.admin.removeProvider(member, id)).rejects.toMatchObject({ code: 'forbidden' })
    await models.admin.removeProvider(scope, id)
    expect(await listProviders(database.db, scope)).toEqual([])
  })
})

describe('a provider that cannot be reached', () => {
  const passages = [
    { title: 'Leave', headingPath: [], mediaType: 'text/plain', text: 'Unused leave lapses on 31 March.' },
  ]
  const answer = async (task: CallContext['task']) => {
    const model = await models.chatModel({ ...callOf(scope), task })
    const question = 'When does unused leave lapse?'
    const providerOptions = { footnote: { question, passages } }
    return streamText({ model, prompt: question, maxRetries: 0, onError: () => undefined, providerOptions }).text
  }

  it('is stood in for by quotes, unless the workspace switched that off; a rewrite is not', async () => {
    await models.admin.saveProvider(scope, provider())
    server.answerWith({ kind: 'status', status: 401 })
    expect(await answer('answer')).toBe('Unused leave lapses on 31 March [1].')
    await expect(answer('rewrite')).rejects.toThrow()
    await models.admin.chooseModels(scope, { quotesAsFallback: false })
    await expect(answer('answer')).rejects.toThrow()
    expect((await loadWorkspaceSettings(database.db, neighbour)).quotesAsFallback).toBeUndefined()
    await models.admin.chooseModels(scope, { quotesAsFallback: null })
    expect(await answer('answer')).toContain('31 March')
    await models.close()
    const rows = await listModelCalls(database.db, scope, { limit: 10 })
    expect(rows.filter((row) => row.outcome === 'ok').map((row) => row.model)).toEqual([
      'local:extractive',
      'local:extractive',
    ])
  })
})

describe('choices', () => {
  it('follows the workspace’s setting before the environment', async () => {
    await models.admin.saveProvider(scope, provider({ chatModels: ['llama', 'qwen'] }))
    expect((await models.chatModel(callOf(scope))).modelId).toBe('openai-compatible:llama')
    await models.admin.chooseModels(scope, { chatModel: 'openai-compatible:qwen' })
    expect((await models.chatModel(callOf(scope))).modelId).toBe('openai-compatible:qwen')
    // What is told now counts, whatever this process still remembers of the settings.
    expect(await models.defaultChatModel(scope, null)).toBe('openai-compatible:llama')
    expect(await models.defaultChatModel(scope, 'openai-compatible:gone')).toBe('openai-compatible:llama')
    await models.admin.chooseModels(scope, { chatModel: null })
    expect((await models.chatModel(callOf(scope))).modelId).toBe('openai-compatible:llama')
    expect((await loadWorkspaceSettings(database.db, neighbour)).chatModel).toBeUndefined()
    await expect(models.admin.chooseModels(scope, { chatModel: 'openai:none' })).rejects.toMatchObject({
      code: 'provider_not_configured',
    })
  })

  it('embeds through a hosted model: unit vectors, its length asked once, batches, meter', async () => {
    await models.admin.saveProvider(scope, provider())
    await models.admin.chooseModels(scope, { embeddingModel: 'openai-compatible:embed' })
    const embedder = await models.embedder(scope)
    expect(embedder).toMatchObject({ id: 'openai-compatible:embed', dimension: wireDimension })
    const call: CallContext = { ...callOf(scope), task: 'embed-passage' }
    const vectors =
      (await embedder?.embedPassages(
        Array.from({ length: 200 }, (_, i) => 'x'.repeat(i + 1)),
        call,
      )) ?? []
    expect(vectors).toHaveLength(200)
    expect(Math.hypot(...(vectors[150] ?? []))).toBeCloseTo(1, 5)
    // Text i has i + 1 letters, and the server's first two numbers are n and n + 1: order is kept across batches.
    expect((vectors[150]?.[1] ?? 0) / (vectors[150]?.[0] ?? 1)).toBeCloseTo(152 / 151, 5)
    await models.embedder(scope)
    // One question for the length, three batches of at most 96.
    expect(server.requests).toHaveLength(4)
    await models.close()
    expect(await listModelCalls(database.db, scope, { limit: 10 })).toHaveLength(4)
  })

  it('uses an endpoint from the environment without anything stored', async () => {
    const fromEnvironment = await open({
      OPENAI_COMPATIBLE_URL: server.url,
      FOOTNOTE_CHAT_MODEL: 'openai-compatible:qwen',
    })
    expect((await fromEnvironment.listChatModels(scope)).map(({ id }) => id)).toEqual([
      'openai-compatible:qwen',
      'local:extractive',
    ])
    expect(await ask(await fromEnvironment.chatModel(callOf(scope)))).toContain('carries over')
    expect(server.requests[0]?.headers['authorization']).toBeUndefined()
    await fromEnvironment.close()
  })

  it('goes on with the embedder that is held while the environment’s is completed, unless it cannot be had any more', async () => {
    const environment = { OPENAI_COMPATIBLE_URL: server.url, FOOTNOTE_EMBEDDING_MODEL: 'openai-compatible:new' }
    const fromEnvironment = await open(environment)
    expect((await fromEnvironment.embedder(scope))?.id).toBe('openai-compatible:new')
    expect(await fromEnvironment.nextEmbedder(scope)).toBeNull()
    await updateWorkspaceSettings(database.db, scope, { heldEmbeddingModel: 'openai-compatible:old' })
    expect((await fromEnvironment.nextEmbedder(scope))?.id).toBe('openai-compatible:new')
    expect((await fromEnvironment.embedder(scope))?.id).toBe('openai-compatible:old')
    expect((await fromEnvironment.embedder(neighbour))?.id).toBe('openai-compatible:new')
    await updateWorkspaceSettings(database.db, scope, { heldEmbeddingModel: 'google:gone' })
    const later = await open(environment)
    expect((await later.embedder(scope))?.id).toBe('openai-compatible:new')
    await fromEnvironment.close()
    await later.close()
  })

  it('keeps the neighbour’s prices apart', async () => {
    const price = { inputMicroUsdPerMillion: 1, outputMicroUsdPerMillion: 2, cachedMicroUsdPerMillion: 0 }
    await models.admin.savePrice(scope, { model: 'm', ...price })
    expect(await listPrices(database.db, neighbour)).toEqual([])
    await models.admin.resetPrice(neighbour, 'm')
    expect(await listPrices(database.db, scope)).toMatchObject([{ model: 'm', ...price }])
    await models.admin.resetPrice(scope, 'm')
    expect(await listPrices(database.db, scope)).toEqual([])
  })
})
