import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countHostedReranking } from '@/db/queries/count-hosted-reranking'
import { listModelCalls } from '@/db/queries/list-model-calls'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { createLogger } from '@/lib/observability/create-logger'
import type { SaveProviderInput } from '../admin/save-provider'
import { createModels, type OwnedModels } from '../create-models'
import type { CallContext } from '../ports'
import type { SearchWireKind } from '../testing/search-wire'
import { startSearchServer, type RerankBehaviour, type SearchServer } from '../testing/start-search-server'

const kinds: SearchWireKind[] = ['openai-compatible', 'cohere', 'voyage', 'jina', 'tei']
const key = 'rk-very-secret-abcd'
const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')
const question = 'What does a lost key cost?'
const texts = ['The boathouse is red.', 'A lost key does cost 40 euros.', 'Keys hang in the hall.']
const findMails = (text: string) =>
  [...text.matchAll(/[\w.]+@[\w.]+\w/g)].map((found) => ({
    type: 'email',
    start: found.index,
    end: found.index + found[0].length,
  }))

let database: TestDatabase
let server: SearchServer
let models: OwnedModels
let scope: Scope

const open = (environment: Record<string, string> = {}): Promise<OwnedModels> => {
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test', ...environment })
  return createModels({ db: database.db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: findMails })
}
const call = (): CallContext => ({ scope, task: 'rerank', requestId: 'req_1', answerId: 'ans_1' })
const calls = async () => {
  await models.flush()
  return listModelCalls(database.db, scope, { limit: 10 })
}

async function connect(kind: SearchWireKind, fields: Partial<SaveProviderInput> = {}): Promise<string> {
  server = await startSearchServer(kind)
  return models.admin.saveProvider(scope, {
    id: null,
    kind,
    name: kind,
    apiKey: key,
    baseUrl: server.url,
    chatModels: [],
    embeddingModel: 'embed',
    embeddingDimension: null,
    rerankModel: 'ranker',
    enabled: true,
    ...fields,
  })
}
const score = async (kind: SearchWireKind, given = { question, texts }): Promise<number[] | undefined> =>
  (await models.hostedReranker(scope, `${kind}:ranker`))?.score(given.question, given.texts, call())

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  models = await open()
})
afterEach(async () => {
  await models.close()
  await server?.close()
})

describe.each(kinds)('%s', (kind) => {
  it('scores texts in its own protocol, in the order of the texts, and never sends the key elsewhere', async () => {
    await connect(kind)
    const [red, cost, hall] = (await score(kind)) ?? []
    expect(cost).toBeGreaterThan(Math.max(red ?? 1, hall ?? 1))
    expect(server.requests).toMatchObject([{ path: '/rerank', authorization: `Bearer ${key}` }])
  })

  it('embeds questions and passages as its embedder, in batches that it takes', async () => {
    await connect(kind)
    await models.admin.chooseModels(scope, { embeddingModel: `${kind}:embed` })
    const embedder = await models.embedder(scope)
    expect(embedder).toMatchObject({ dimension: 8 })
    const many = Array.from({ length: 70 }, (_, at) => 'x'.repeat(at + 1))
    const vectors = (await embedder?.embedPassages(many, { ...call(), task: 'embed-passage' })) ?? []
    await embedder?.embedQuery(question, { ...call(), task: 'embed-query' })
    expect(vectors).toHaveLength(70)
    // The server's vectors say how long their text is: they come back in the order of the texts.
    const ratios = vectors.map(([first = 0, second = 0]) => Math.round(first / (second - first)))
    expect(ratios).toEqual(many.map((text) => text.length))
    expect((await calls()).every(({ inputTokens, unpriced }) => inputTokens > 0 && unpriced)).toBe(true)
  })

  it('is tested thing by thing, and by what a reranker is for', async () => {
    const id = await connect(kind)
    expect(await models.admin.testProvider(scope, id)).toMatchObject({
      ok: true,
      tested: [{ model: `${kind}:embed`, firstTokenMs: null }, { model: `${kind}:ranker` }],
    })
    server.behave({ kind: 'rows', change: (rows) => rows.map((row) => ({ ...row, score: -row.score })) })
    expect(await models.admin.testProvider(scope, id)).toMatchObject({
      ok: false,
      model: `${kind}:ranker`,
      code: 'provider_refused',
      detail: expect.stringContaining('before the one that answers'),
    })
  })

  it.each<[string, RerankBehaviour, string]>([
    ['no JSON', { kind: 'body', body: '<html>502 Bad Gateway</html>' }, 'provider_unavailable'],
    ['another form', { kind: 'body', body: '{"ranking":[]}' }, 'provider_unavailable'],
    [
      'a text that was never sent',
      { kind: 'rows', change: (rows) => rows.map((row) => ({ ...row, index: row.index + 1 })) },
      'provider_unavailable',
    ],
    [
      'one text twice',
      { kind: 'rows', change: ([first]) => (first ? [first, first, first] : []) },
      'provider_unavailable',
    ],
    ['a text less', { kind: 'rows', change: (rows) => rows.slice(1) }, 'provider_unavailable'],
    [
      'a score that is none',
      { kind: 'rows', change: (rows) => rows.map((row) => ({ ...row, score: Number.NaN })) },
      'provider_unavailable',
    ],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '30' } }, 'provider_rate_limited'],
    ['500', { kind: 'status', status: 500 }, 'provider_unavailable'],
    ['401', { kind: 'status', status: 401 }, 'provider_key_invalid'],
  ])('%s is an error at once, without a second try', async (_, behaviour, code) => {
    await connect(kind)
    server.behave(behaviour)
    await expect(score(kind)).rejects.toMatchObject({ code })
    expect(server.requests).toHaveLength(1)
    expect(await calls()).toMatchObject([{ outcome: 'error', errorCode: code, costMicroUsd: 0 }])
  })
})

it('is left after 1.5 seconds, with the connection closed', async () => {
  await connect('cohere')
  server.behave({ kind: 'silent' })
  const startedAt = performance.now()
  await expect(score('cohere')).rejects.toMatchObject({ code: 'provider_timeout' })
  expect(performance.now() - startedAt).toBeLessThan(5000)
  await expect.poll(server.dropped).toBe(1)
})

it('is not asked for a while once it has failed five times, and its embedder is', async () => {
  await connect('voyage')
  await models.admin.chooseModels(scope, { embeddingModel: 'voyage:embed' })
  const embedder = await models.embedder(scope)
  server.behave({ kind: 'status', status: 503 })
  for (let i = 0; i < 7; i++) await expect(score('voyage')).rejects.toMatchObject({ code: 'provider_unavailable' })
  const asked = (): number => server.requests.filter(({ path }) => path === '/rerank').length
  expect(asked()).toBe(5)
  await embedder?.embedQuery(question, { ...call(), task: 'embed-query' })
  const since = new Date(Date.now() - 60_000)
  await models.flush()
  expect(await countHostedReranking(database.db, scope, { since })).toEqual({
    calls: 5,
    failed: 5,
    lastError: 'provider_unavailable',
  })
})

describe('what it costs', () => {
  const free = { inputMicroUsdPerMillion: 0, outputMicroUsdPerMillion: 0, cachedMicroUsdPerMillion: 0 }

  it('is by the search where the price is', async () => {
    await connect('cohere')
    await models.admin.savePrice(scope, { model: 'cohere:ranker', ...free, searchMicroUsdPerThousand: 2_000_000 })
    await score('cohere')
    expect(await calls()).toMatchObject([{ task: 'rerank', costMicroUsd: 2000, unpriced: false, estimated: false }])
  })

  it('is by the tokens that the provider reports', async () => {
    await connect('voyage')
    await models.admin.savePrice(scope, { model: 'voyage:ranker', ...free, inputMicroUsdPerMillion: 1_000_000 })
    await score('voyage')
    expect(await calls()).toMatchObject([{ inputTokens: 90, costMicroUsd: 90, estimated: false }])
  })

  it('is an estimate where it reports none', async () => {
    await connect('tei')
    await models.admin.savePrice(scope, { model: 'tei:ranker', ...free, inputMicroUsdPerMillion: 1_000_000 })
    await score('tei')
    const [row] = await calls()
    expect(row).toMatchObject({ estimated: true, unpriced: false })
    expect(row?.costMicroUsd).toBe(row?.inputTokens)
    expect(row?.inputTokens).toBeGreaterThan(20)
  })

  it('is not known without a price, and that is said', async () => {
    await connect('jina')
    await score('jina')
    expect(await calls()).toMatchObject([{ costMicroUsd: 0, unpriced: true }])
  })

  it('is held within a budget: past it nothing is sent', async () => {
    await connect('cohere')
    await models.admin.savePrice(scope, { model: 'cohere:ranker', ...free, searchMicroUsdPerThousand: 2_000_000 })
    const budget = {
      subjectKind: 'workspace',
      subjectId: '',
      period: 'day',
      softMicroUsd: null,
      softAction: 'warn',
    } as const
    await models.admin.saveBudget(scope, { ...budget, hardMicroUsd: 2000, cheaperModel: null, contact: null })
    await score('cohere')
    await models.flush()
    await expect(score('cohere')).rejects.toMatchObject({ code: 'budget_exhausted' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('personal data', () => {
  const given = { question: 'Who is ada@example.com?', texts: ['ada@example.com is the cellar master.', 'Nobody.'] }
  const sent = (): string => JSON.stringify(server.requests.map(({ body }) => body))

  it('is masked alike in question and texts, so that the text that has it still comes first', async () => {
    await connect('jina')
    await models.admin.chooseModels(scope, { personalDataToProviders: 'mask' })
    const [about = 0, other = 0] = (await score('jina', given)) ?? []
    expect(sent()).not.toContain('ada@example.com')
    expect(sent().match(/PII_EMAIL_1/g)).toHaveLength(2)
    expect(about).toBeGreaterThan(other)
  })

  it('is not sent at all where it is blocked; texts without any are', async () => {
    await connect('jina')
    await models.admin.chooseModels(scope, { personalDataToProviders: 'block' })
    await expect(score('jina', given)).rejects.toMatchObject({ code: 'personal_data_kept' })
    expect(server.requests).toEqual([])
    await score('jina')
    expect(server.requests).toHaveLength(1)
  })
})

describe('who reranks', () => {
  it('is the one on this server until someone chooses another', async () => {
    await connect('cohere')
    expect(await models.hostedReranker(scope)).toBeNull()
    expect(await models.listRerankers(scope)).toEqual([{ id: 'cohere:ranker', label: 'ranker', provider: 'cohere' }])
    await updateWorkspaceSettings(database.db, scope, { retrieval: { reranker: 'cohere:ranker' } })
    models.admin.refresh(scope)
    expect(await models.hostedReranker(scope)).toMatchObject({ id: 'cohere:ranker' })
    expect(await models.hostedReranker(scope, 'local')).toBeNull()
    expect(await models.hostedReranker(scope, null)).toBeNull()
  })

  it('is what the environment names, unless the workspace says otherwise', async () => {
    await models.close()
    models = await open({ COHERE_API_KEY: key, FOOTNOTE_RERANK_MODEL: 'cohere:rerank-v3.5' })
    expect(await models.hostedReranker(scope)).toMatchObject({ id: 'cohere:rerank-v3.5' })
    expect(await models.hostedReranker(scope, null)).toMatchObject({ id: 'cohere:rerank-v3.5' })
    expect(await models.hostedReranker(scope, 'local')).toBeNull()
  })

  it('fails, and does not vanish, when its provider is gone: whoever asks can say why another did it', async () => {
    const id = await connect('cohere')
    await models.admin.removeProvider(scope, id)
    await expect(score('cohere')).rejects.toMatchObject({ code: 'provider_not_configured' })
  })

  it('cannot be a kind of provider that has none', async () => {
    server = await startSearchServer('openai-compatible')
    const openai = { id: null, kind: 'openai', name: 'OpenAI', apiKey: key, baseUrl: server.url } as const
    const rest = { chatModels: [], embeddingModel: null, embeddingDimension: null, enabled: true }
    await expect(models.admin.saveProvider(scope, { ...openai, ...rest, rerankModel: 'ranker' })).rejects.toMatchObject(
      { code: 'invalid_request' },
    )
    await expect(
      models.admin.saveProvider(scope, { ...openai, ...rest, kind: 'cohere', chatModels: ['x'] }),
    ).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
