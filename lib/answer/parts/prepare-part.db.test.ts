import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { promptText } from '@/lib/models/testing/prompt-text'
import type { Runtime } from '@/lib/runtime/runtime'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const question = 'Does the kiln need a permit?'
const wordsOf = (at: number): string =>
  `Permit ${at}: the kiln of hall ${at} needs a permit of its own. ${`Clay of sort ${at} is dried slowly. `.repeat(60)}`

let database: TestDatabase
let reader: Scope
const model = createScriptedModel(() => 'NO_ANSWER')

beforeAll(async () => {
  database = await createTestDatabase()
  reader = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  for (const at of [1, 2, 3, 4, 5, 6])
    await makeIndexedDocument(database.db, reader, { title: `Hall ${at}`, text: wordsOf(at) })
})
afterAll(() => database.close())

async function passagesGiven(passageTokens?: number) {
  const runtime = makeTestRuntime(database.db, { chatModels: { 'test:scripted': model } })
  const choice = { id: 'test:scripted', label: 'm', provider: 'p', local: false }
  const models: Runtime['models'] = {
    ...runtime.models,
    listChatModels: async () => [{ ...choice, ...(passageTokens !== undefined && { passageTokens }) }],
  }
  const before = model.calls.length
  const { answer } = await ask({ ...runtime, models }, reader, { question, modelId: 'test:scripted' })
  const sent = model.calls.slice(before).map((call) => promptText(call.prompt))
  const titles = [...(sent[0] ?? '').matchAll(/from="([^"]+)"/g)].map(([, title]) => title)
  return { titles, sources: answer.sources.map(({ title }) => title) }
}

test('a model is given as many tokens of passages as its provider is set to', async () => {
  const usual = await passagesGiven()
  const small = await passagesGiven(600)
  expect(usual.titles.length).toBeGreaterThan(small.titles.length)
  expect(small.titles.length).toBeGreaterThan(0)
  expect(small.titles[0]).toBe(usual.titles[0])
})

test('the best passages stand first and last in the prompt, and in their order among the sources', async () => {
  const { titles, sources } = await passagesGiven(6000)
  expect(titles.length).toBeGreaterThan(3)
  expect(sources).toHaveLength(titles.length)
  expect(titles[0]).toBe(sources[0])
  expect(titles.at(-1)).toBe(sources[1])
  expect(titles[1]).toBe(sources[2])
})
