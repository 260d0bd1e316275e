import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Reranker } from '@/lib/models/ports'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { getAnswer } from './get-answer'
import { ask } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const id = 'cohere:ranker'
const question = 'How many days of annual leave?'

async function makeReader(): Promise<Scope> {
  const scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, scope, { title: 'Leave', text: 'Annual leave is 30 days for every employee.' })
  await makeIndexedDocument(database.db, scope, { title: 'Old', text: 'Annual leave was 24 days until 1999.' })
  const retrieval = { rerank: true, reranker: id }
  await updateWorkspaceSettings(database.db, scope, { retrieval, chatModel: 'test:prose', answerCache: 'off' })
  return scope
}

function open(score: Reranker['score']) {
  const prose = createScriptedModel(() => 'Annual leave is 30 days [1].', { id: 'prose' })
  return makeTestRuntime(database.db, { chatModels: { 'test:prose': prose }, hostedRerankers: [{ id, score }] })
}

test('an answer says which reranker ordered its passages, as it ends and when it is opened again', async () => {
  const scope = await makeReader()
  const preferOld = open(async (_, texts) => texts.map((text) => (text.includes('1999') ? 0.9 : 0.1)))
  const { answer, answerId } = await ask(preferOld, scope, { question })
  expect(answer.rerankedBy).toEqual({ by: id, insteadOf: null })
  expect(answer.sources[0]?.title).toBe('Old')
  expect((await getAnswer(preferOld, scope, answerId)).rerankedBy).toEqual(answer.rerankedBy)
})

test('one whose reranker failed is answered all the same, by the order of this server, and says why', async () => {
  const scope = await makeReader()
  const failing = open(async () => {
    throw new FootnoteError('provider_timeout')
  })
  const { answer } = await ask(failing, scope, { question })
  expect(answer).toMatchObject({
    status: 'answered',
    rerankedBy: { by: 'test:lexical', insteadOf: { id, code: 'provider_timeout' } },
  })
})

test('the next answer after a roll-back is ordered here, whatever the ports remember', async () => {
  const scope = await makeReader()
  const asked = { count: 0 }
  const runtime = open(async (_, texts) => {
    asked.count++
    return texts.map(() => 1)
  })
  await updateWorkspaceSettings(database.db, scope, { retrieval: { rerank: true } })
  expect((await loadWorkspaceSettings(database.db, scope)).retrieval).toEqual({ rerank: true })
  const { answer } = await ask(runtime, scope, { question })
  expect(answer.rerankedBy).toEqual({ by: 'test:lexical', insteadOf: null })
  expect(asked.count).toBe(0)
})
