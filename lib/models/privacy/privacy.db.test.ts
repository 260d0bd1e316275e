import { streamText } from 'ai'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import type { CallContext, FindPersonalData } from '@/lib/models/ports'
import { createLogger } from '@/lib/observability/create-logger'
import { createModels, type OwnedModels } from '../create-models'
import { startWireServer, type WireServer } from '../testing/start-wire-server'

/** What is looked for is given from outside: here only addresses. */
const findMails: FindPersonalData = (text) =>
  [...text.matchAll(/[\w.]+@[\w.]+\w/g)].map((found) => ({
    type: 'email',
    start: found.index,
    end: found.index + found[0].length,
  }))

let database: TestDatabase
let server: WireServer
let models: OwnedModels
let scope: Scope
let neighbour: Scope

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  server = await startWireServer('openai-compatible')
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  models = await createModels({
    db: database.db,
    env: readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test' }),
    log: createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test'),
    secret: Buffer.alloc(32, 7),
    findPersonalData: findMails,
  })
  await models.admin.saveProvider(scope, {
    id: null,
    kind: 'openai-compatible',
    name: 'Our server',
    apiKey: 'sk-very-secret-abcd',
    baseUrl: server.url,
    chatModels: ['llama'],
    embeddingModel: 'embed',
    embeddingDimension: null,
    enabled: true,
  })
})
afterEach(async () => {
  await models.close()
  await server.close()
})
const callOf = (who: Scope): CallContext => ({ scope: who, task: 'answer', requestId: 'req_1', answerId: 'ans_1' })

describe('personal data in what would be sent', () => {
  const prompt = 'Who is ada@example.com?'
  const askAbout = async (task: CallContext['task']): Promise<string> =>
    streamText({ model: await models.chatModel({ ...callOf(scope), task }), prompt, maxRetries: 0 }).text
  const sent = () => JSON.stringify(server.requests.map(({ body }) => body))

  it('goes out as it is unless an admin decides otherwise', async () => {
    await askAbout('answer')
    expect(sent()).toContain('ada@example.com')
  })

  it('is masked for chat and embedding, in this workspace alone', async () => {
    await models.admin.chooseModels(scope, {
      personalDataToProviders: 'mask',
      embeddingModel: 'openai-compatible:embed',
    })
    await askAbout('answer')
    const embedder = await models.embedder(scope)
    await embedder?.embedPassages(['Write to ada@example.com'], { ...callOf(scope), task: 'embed-passage' })
    await embedder?.embedQuery(prompt, { ...callOf(scope), task: 'embed-query' })
    expect(server.requests.length).toBeGreaterThanOrEqual(3)
    expect(sent()).not.toContain('ada@example.com')
    expect(sent()).toContain('PII_EMAIL_1')
    expect((await loadWorkspaceSettings(database.db, neighbour)).personalDataToProviders).toBeUndefined()
  })

  it('is not sent at all: an answer is quoted here instead and says why, any other task fails with the reason', async () => {
    await models.admin.chooseModels(scope, { personalDataToProviders: 'block' })
    const providerOptions = { footnote: { question: prompt, passages: [] } }
    const quoted = streamText({ model: await models.chatModel(callOf(scope)), prompt, maxRetries: 0, providerOptions })
    const [step] = await quoted.steps
    expect(step?.providerMetadata?.['footnote']).toMatchObject({
      model: 'local:extractive',
      fallback: { from: 'openai-compatible:llama', code: 'personal_data_kept' },
    })
    await expect(
      (await models.chatModel({ ...callOf(scope), task: 'judge' })).doGenerate({
        prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }],
      }),
    ).rejects.toMatchObject({ code: 'personal_data_kept' })
    expect(server.requests).toEqual([])
    const member = await makeUser(database.db, { workspaceId: scope.workspaceId })
    await expect(models.admin.chooseModels(member, { personalDataToProviders: null })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
