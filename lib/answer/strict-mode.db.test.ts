import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { getAnswer } from './get-answer'
import { ask, streamedText } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

const leave = 'Annual leave is 30 days for every employee. Unused annual leave carries over until 31 March.'
const mixed =
  'Annual leave is 45 days [99]. Every employee has 30 days of annual leave [1]. The moon is made of leave [1].'
const lies = 'Annual leave is 45 days [99]. The moon is made of leave [1].'
const question = 'How many days of annual leave?'

let database: TestDatabase
let runtime: Runtime

beforeAll(async () => {
  database = await createTestDatabase()
  runtime = makeTestRuntime(database.db, {
    chatModels: {
      'test:mixed': createScriptedModel(() => mixed, { id: 'mixed' }),
      'test:liar': createScriptedModel(() => lies, { id: 'liar' }),
    },
  })
})
afterAll(() => database.close())

async function makeReader(strictMode: boolean): Promise<Scope> {
  const scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await makeIndexedDocument(database.db, scope, { title: 'Leave policy', text: leave })
  if (strictMode) await updateWorkspaceSettings(database.db, scope, { strictMode })
  return scope
}

test('a strict workspace withholds what no source carries, also from the stream, and tells how much', async () => {
  const scope = await makeReader(true)
  const { answer, answerId, events } = await ask(runtime, scope, { question, modelId: 'test:mixed' })
  expect(answer).toMatchObject({
    status: 'answered',
    withheldClaims: 2,
    text: 'Every employee has 30 days of annual leave [1].',
  })
  expect(streamedText(events)).toBe(answer.text)
  expect(JSON.stringify(events)).not.toMatch(/45 days|moon/)
  expect(await getAnswer(runtime, scope, answerId)).toMatchObject({ withheldClaims: 2, text: answer.text })
})

test('when nothing is left it is a refusal that says why, with the nearest passages', async () => {
  const { answer } = await ask(runtime, await makeReader(true), { question, modelId: 'test:liar' })
  expect(answer).toMatchObject({ status: 'refused', text: '', claims: [], withheldClaims: 2 })
  expect(answer.refusal?.message).toMatch(/only what a source carries/)
  expect(answer.suggestions.length).toBeGreaterThan(0)
})

test('the neighbour’s setting is not ours: there the same is shown and marked', async () => {
  const { answer } = await ask(runtime, await makeReader(false), { question, modelId: 'test:mixed' })
  expect(answer.withheldClaims).toBe(0)
  expect(answer.claims.filter((claim) => claim.verdict === 'unsupported')).toHaveLength(2)
})
