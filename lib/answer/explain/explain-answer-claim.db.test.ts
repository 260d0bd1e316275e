import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { explainAnswerClaim } from './explain-answer-claim'

const leave = 'Every employee has 30 days of annual leave. Unused annual leave carries over until 31 March.'
const written = 'Employees have thirty days of annual leave [1]. Unused annual leave carries over until 30 April [1].'

let database: TestDatabase
let scope: Scope
let runtime: Runtime

beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  runtime = makeTestRuntime(database.db, { chatModels: { 'test:writer': createScriptedModel(() => written) } })
})
afterAll(() => database.close())

async function answerFrom(asker: Scope, collectionId: Awaited<ReturnType<typeof makeCollection>>) {
  const { documentId } = await makeIndexedDocument(database.db, asker, { title: 'Leave', text: leave, collectionId })
  const asked = await ask(runtime, asker, {
    question: 'How many days of annual leave?',
    modelId: 'test:writer',
    collectionIds: [collectionId],
  })
  return { ...asked, documentId }
}

test('each claim of an answer is shown against its pinned span, with offsets that open it', async () => {
  const { answer, answerId, documentId } = await answerFrom(scope, await makeCollection(database.db, scope))
  const [supported, unsupported] = answer.claims
  const good = await explainAnswerClaim(runtime, scope, { answerId, start: supported?.start ?? -1 })
  expect(good).toMatchObject({ verdict: 'supported', withheld: false, cover: 1 })
  expect(good.spans).toMatchObject([
    { marker: 1, documentId, charStart: 0, text: 'Every employee has 30 days of annual leave.' },
  ])
  const bad = await explainAnswerClaim(runtime, scope, { answerId, start: unsupported?.start ?? -1 })
  expect(good.carriedShare).toBeGreaterThan(0.85)
  expect(bad).toMatchObject({ verdict: 'unsupported', carriedShare: null })
  expect(bad.spans[0]?.marker).toBeNull()
  expect(leave.slice(bad.spans[0]?.charStart, bad.spans[0]?.charEnd)).toBe(bad.spans[0]?.text)
  expect(bad.reasons[0]).toMatchObject({ holds: false, text: expect.stringMatching(/“30 April”.*“31 March”/) })
})

test('the neighbour, and a claim that is not there, are not found', async () => {
  const { answerId } = await answerFrom(scope, await makeCollection(database.db, scope))
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await expect(explainAnswerClaim(runtime, neighbour, { answerId, start: 0 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(explainAnswerClaim(runtime, scope, { answerId, start: 3 })).rejects.toMatchObject({ code: 'not_found' })
})

test('who loses the right to the source, or whose source is deleted, sees no word of it', async () => {
  const groupId = await makeGroup(database.db, scope.workspaceId)
  const insider = await makeUser(database.db, { workspaceId: scope.workspaceId, groupIds: [groupId] })
  const { answerId, documentId } = await answerFrom(
    insider,
    await makeCollection(database.db, insider, { groupIds: [groupId] }),
  )
  const outsider = makeScope({ ...insider, groupIds: [] })
  const seen = await explainAnswerClaim(runtime, outsider, { answerId, start: 0 })
  expect(seen).toMatchObject({ withheld: true, spans: [], parts: [], reasons: [] })
  expect(JSON.stringify(seen)).not.toMatch(/thirty|30 days|employee/i)

  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
  await database.db.transaction((tx) => deleteDocumentRows(tx, insider, { documentIds }))
  const after = await explainAnswerClaim(runtime, insider, { answerId, start: 0 })
  expect(after.withheld).toBe(true)
  expect(JSON.stringify(after)).not.toMatch(/thirty|30 days|employee/i)
})
