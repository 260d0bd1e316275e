import { generateText, streamText } from 'ai'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { listModelCalls } from '@/db/queries/list-model-calls'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { createModels, type OwnedModels } from '@/lib/models/create-models'
import type { CallContext } from '@/lib/models/ports'
import type { SaveBudgetInput } from '@/lib/models/admin/save-budget'
import { startWireServer, type WireServer } from '@/lib/models/testing/start-wire-server'
import { createLogger } from '@/lib/observability/create-logger'
import { readBudgetNotice } from './read-budget-notice'

const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')
const dear = 'openai-compatible:dear'
const cheap = 'openai-compatible:cheap'
/** Of 12 tokens read (4 from the cache) and 3 written: 8·1 + 3·100 = 308 micro-dollars. */
const answerCost = 308

let database: TestDatabase
let server: WireServer
let models: OwnedModels
let admin: Scope
let member: Scope

const call = (scope: Scope, task: CallContext['task'] = 'answer'): CallContext => ({ scope, task, requestId: 'req_1' })
const ask = async (scope: Scope, modelId = dear): Promise<string> => {
  const model = await models.chatModel(call(scope), modelId)
  const result = streamText({ model, prompt: 'Hello', maxOutputTokens: 3, maxRetries: 0, onError: () => undefined })
  let problem: unknown
  for await (const part of result.fullStream) if (part.type === 'error') problem = part.error
  if (problem) throw problem
  return result.text
}
const save = (fields: Partial<SaveBudgetInput>): Promise<string> =>
  models.admin.saveBudget(admin, {
    subjectKind: 'workspace',
    subjectId: '',
    period: 'month',
    softMicroUsd: null,
    hardMicroUsd: null,
    softAction: 'warn',
    cheaperModel: null,
    contact: null,
    ...fields,
  })
const spent = async (): Promise<number> => {
  await models.flush()
  const rows = await listModelCalls(database.db, admin, { limit: 500 })
  return rows.reduce((sum, row) => sum + row.costMicroUsd, 0)
}

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startWireServer('openai-compatible')
  const workspaceId = await makeWorkspace(database.db)
  admin = await makeUser(database.db, { workspaceId, role: 'admin', name: 'Ada Blum' })
  member = await makeUser(database.db, { workspaceId })
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test' })
  models = await createModels({ db: database.db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: () => [] })
  await models.admin.saveProvider(admin, {
    id: null,
    kind: 'openai-compatible',
    name: 'Our server',
    apiKey: 'sk-test',
    baseUrl: server.url,
    chatModels: ['dear', 'cheap', 'free-of-a-price'],
    embeddingModel: 'embed',
    embeddingDimension: null,
    enabled: true,
  })
  const price = { inputMicroUsdPerMillion: 1_000_000, cachedMicroUsdPerMillion: 0 }
  await models.admin.savePrice(admin, { model: dear, ...price, outputMicroUsdPerMillion: 100_000_000 })
  await models.admin.savePrice(admin, { model: cheap, ...price, outputMicroUsdPerMillion: 1_000_000 })
})
afterEach(async () => {
  await models.close()
  await server.close()
})

describe('a hard budget', () => {
  it('refuses kindly: whom to ask, when it renews, what works meanwhile; no provider is called', async () => {
    await save({ hardMicroUsd: answerCost })
    expect(await ask(member)).toBe('Unused leave carries over.')
    await models.flush()
    const before = server.requests.length
    await expect(ask(member)).rejects.toMatchObject({
      code: 'budget_exhausted',
      detail: expect.stringMatching(
        /^Your workspace’s monthly budget for models is used up until 1 \w+, 00:00 UTC\. Ask Ada Blum/,
      ),
      retryAfterSeconds: expect.any(Number),
    })
    expect(server.requests).toHaveLength(before)
    expect(await readBudgetNotice(database.db, member, new Date())).toContain('Quotes only')
  })

  it('is exceeded by one answer at most under fifty parallel requests', async () => {
    const hardMicroUsd = 10 * answerCost + 100
    await save({ hardMicroUsd })
    const asked = await Promise.allSettled(Array.from({ length: 50 }, () => ask(member)))
    const answered = asked.filter(({ status }) => status === 'fulfilled').length
    expect(answered).toBeGreaterThanOrEqual(5)
    expect(await spent()).toBe(answered * answerCost)
    expect(answered * answerCost).toBeLessThanOrEqual(hardMicroUsd + answerCost)
  })

  it('of one person refuses nobody else', async () => {
    await save({ subjectKind: 'user', subjectId: member.userId, hardMicroUsd: 0 })
    await expect(ask(member)).rejects.toMatchObject({ code: 'budget_exhausted', detail: /^Your monthly budget/ })
    expect(await ask(admin)).toBe('Unused leave carries over.')
  })

  it('of an API key holds for what comes through it', async () => {
    const throughKey: Scope = { ...member, apiKeyId: 'key_test' }
    await expect(save({ subjectKind: 'key', subjectId: 'key_test', hardMicroUsd: 0 })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await ask(throughKey)).toBe('Unused leave carries over.')
    await models.flush()
    const rows = await listModelCalls(database.db, admin, { limit: 5 })
    expect(rows[0]).toMatchObject({ apiKeyId: 'key_test', userId: member.userId })
  })

  it('lets quotes through, which cost nothing', async () => {
    await save({ hardMicroUsd: 0 })
    expect((await models.chatModel(call(member), 'local:extractive')).provider).toBe('local')
  })

  it('holds for embeddings too', async () => {
    await models.admin.savePrice(admin, {
      model: 'openai-compatible:embed',
      inputMicroUsdPerMillion: 1_000_000,
      outputMicroUsdPerMillion: 0,
      cachedMicroUsdPerMillion: 0,
    })
    await models.admin.chooseModels(admin, { embeddingModel: 'openai-compatible:embed' })
    const embedder = await models.embedder(member)
    await embedder?.embedQuery('leave', call(member, 'embed-query'))
    await save({ hardMicroUsd: 1 })
    await models.flush()
    await expect(embedder?.embedQuery('leave', call(member, 'embed-query'))).rejects.toMatchObject({
      code: 'budget_exhausted',
    })
  })

  it('cannot count a model without a price: its calls are named unpriced', async () => {
    await save({ hardMicroUsd: 10 })
    expect(await ask(member, 'openai-compatible:free-of-a-price')).toBe('Unused leave carries over.')
    expect(await spent()).toBe(0)
    const [row] = await listModelCalls(database.db, admin, { limit: 1 })
    expect(row).toMatchObject({ unpriced: true, costMicroUsd: 0, inputTokens: 12 })
  })
})

describe('a soft budget', () => {
  it('lets the cheaper model answer and says so', async () => {
    await save({ softMicroUsd: answerCost, softAction: 'cheaper', cheaperModel: cheap })
    await ask(member)
    await models.flush()
    const model = await models.chatModel(call(member), dear)
    expect(model.modelId).toBe(cheap)
    const result = streamText({ model, prompt: 'Hello', maxRetries: 0 })
    const { footnote } = (await result.providerMetadata) ?? {}
    expect(footnote).toMatchObject({ model: cheap, fallback: { from: dear, code: 'budget_low' } })
    expect(await readBudgetNotice(database.db, member, new Date())).toMatch(
      /nearly used up.*openai-compatible:cheap answers/,
    )
  })

  it('lets the local model answer', async () => {
    await save({ softMicroUsd: 0, softAction: 'local' })
    expect((await models.chatModel(call(member), dear)).provider).toBe('local')
  })

  it('only warns where nothing else is chosen, and not before it is reached', async () => {
    await save({ softMicroUsd: answerCost, hardMicroUsd: 10 * answerCost })
    expect(await readBudgetNotice(database.db, member, new Date())).toBeNull()
    await ask(member)
    await models.flush()
    expect((await models.chatModel(call(member), dear)).modelId).toBe(dear)
    expect(await readBudgetNotice(database.db, member, new Date())).toContain('$0.0003 of $0.0031')
  })
})

describe('saving one', () => {
  it('is for admins, is audited, and refuses what makes no sense', async () => {
    await expect(models.admin.saveBudget(member, {} as SaveBudgetInput)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(save({})).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(save({ softMicroUsd: 2, hardMicroUsd: 1 })).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(save({ softMicroUsd: 1, softAction: 'cheaper', cheaperModel: 'openai:none' })).rejects.toMatchObject({
      code: 'provider_not_configured',
    })
    const id = await save({ hardMicroUsd: 5 })
    await save({ hardMicroUsd: 6 })
    await models.admin.removeBudget(admin, id)
    await expect(models.admin.removeBudget(admin, id)).rejects.toMatchObject({ code: 'not_found' })
    const rows = await listAudit(database.db, admin, { limit: 3 })
    expect(rows.map(({ action }) => action)).toEqual(['budget.removed', 'budget.changed', 'budget.added'])
  })
})

it('a rewrite that a budget refuses is an error of its own, which the river answers by its rules', async () => {
  await save({ hardMicroUsd: 0 })
  const model = await models.chatModel(call(member, 'rewrite'), dear)
  await expect(generateText({ model, prompt: 'Hello', maxRetries: 0 })).rejects.toMatchObject({
    code: 'budget_exhausted',
  })
})
