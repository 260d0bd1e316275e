import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertModelCalls } from '@/db/queries/model-calls'
import { answers } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { createApiKey } from '@/lib/auth/create-api-key'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import * as route from './route'

let database: TestDatabase
let runtime: Runtime
let admin: Scope
// Where get-runtime.ts keeps the web process's runtime: the route is that of the product.
const holder = globalThis as typeof globalThis & { footnoteRuntime?: Promise<unknown> | undefined }
const now = new Date('2026-03-20T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  runtime = { ...makeTestRuntime(database.db), now: () => now }
  holder.footnoteRuntime = Promise.resolve(runtime)
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin', name: 'Ada' })
})
afterEach(() => {
  holder.footnoteRuntime = undefined
})

async function read(scope: Scope, query = ''): Promise<{ status: number; body: Record<string, unknown> }> {
  const { key } = await createApiKey(runtime, scope, { name: 'test' })
  const headers = { authorization: `Bearer ${key}` }
  const request = new Request(`http://footnote.example/api/v1/usage${query}`, { headers })
  const response = await route.GET(request, { params: Promise.resolve({}) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const call = (scope: Scope, costMicroUsd: number, fields: { task?: string; day?: string; answerId?: string } = {}) => {
  const { task = 'answer', day = '2026-03-20', ...rest } = fields
  const createdAt = new Date(`${day}T10:00:00Z`)
  const made = {
    provider: 'openai',
    model: 'openai:x',
    totalMs: 40,
    outcome: 'ok',
    requestId: `req_${costMicroUsd}`,
  } as const
  return insertModelCalls(database.db, scope, [{ ...made, task, costMicroUsd, createdAt, ...rest }])
}

async function answer(scope: Scope, fields: Partial<typeof answers.$inferInsert>): Promise<string> {
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const { workspaceId, userId } = scope
  const said = { turn: 1, question: 'How long?', status: 'answered', model: 'openai:x', promptVersion: 1 } as const
  const asked = { traceId: 'trc_1', requestId: 'req_1', createdAt: new Date('2026-03-20T10:00:00Z') }
  await database.db.insert(answers).values({ workspaceId, userId, id, conversationId, ...said, ...asked, ...fields })
  return id
}

test('by feature: what each call was made for', async () => {
  await call(admin, 100, { answerId: await answer(admin, { origin: 'eval' }) })
  await call(admin, 10, { answerId: await answer(admin, {}) })
  await call(admin, 1, { task: 'embed-passage' })
  const { body } = await read(admin, '?groupBy=feature')
  expect(body['items']).toMatchObject([
    { key: 'evals', label: 'evals', calls: 1, requests: 1, costMicroUsd: 100, p50Ms: 40 },
    { key: 'questions', costMicroUsd: 10 },
    { key: 'documents', costMicroUsd: 1 },
  ])
  const answering = await read(admin, '?groupBy=feature&task=answer')
  expect(answering.body['items']).toMatchObject([{ key: 'evals' }, { key: 'questions' }])
})

test('by group: who is in two counts in both, who is in none in a row of their own', async () => {
  const { workspaceId } = admin
  const [north, south] = [await makeGroup(database.db, workspaceId), await makeGroup(database.db, workspaceId)]
  const both = await makeUser(database.db, { workspaceId, groupIds: [north, south] })
  const one = await makeUser(database.db, { workspaceId, groupIds: [north] })
  await call(both, 100)
  await call(one, 10)
  await call(admin, 1)
  const { body } = await read(admin, '?groupBy=group')
  expect(body['items']).toMatchObject([
    { key: north, label: expect.not.stringMatching(/^grp_/) as string, calls: 2, costMicroUsd: 110 },
    { key: south, calls: 1, costMicroUsd: 100 },
    { key: 'none', label: 'People in no group', calls: 1, costMicroUsd: 1 },
  ])
})

test('by collection: what answers cost by what they cite; not by task', async () => {
  const collectionId = await makeCollection(database.db, admin)
  const { documentId } = await makeIndexedDocument(database.db, admin, {
    title: 'A',
    text: 'Thirty days.',
    collectionId,
  })
  const citations = [{ marker: 1, documentId } as never]
  await call(admin, 100, { answerId: await answer(admin, { citations }) })
  await call(admin, 7, { answerId: await answer(admin, { status: 'refused' }) })
  const { body } = await read(admin, '?groupBy=collection')
  expect(body['items']).toEqual([
    { key: collectionId, label: expect.any(String) as string, answers: 1, costMicroUsd: 100, unpricedCalls: 0 },
    { key: 'none', label: 'No collection cited', answers: 1, costMicroUsd: 7, unpricedCalls: 0 },
  ])
  expect(await read(admin, '?groupBy=collection&task=answer')).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', detail: 'What a collection cost is not known by task.' },
  })
})

test('the month: what is spent, and what is expected once a week is known', async () => {
  await call(admin, 500)
  expect((await read(admin)).body['month']).toEqual({
    until: '2026-03-31',
    spentMicroUsd: 500,
    expected: null,
    days: 0,
  })
  for (let day = 6; day < 20; day++) await call(admin, 1000, { day: `2026-03-${String(day).padStart(2, '0')}` })
  // Another period and another grouping change nothing of it.
  const { body } = await read(admin, '?groupBy=group&from=2026-01-01&to=2026-01-31')
  expect(body['items']).toEqual([])
  expect(body['month']).toEqual({
    until: '2026-03-31',
    spentMicroUsd: 14_500,
    expected: { costMicroUsd: 26_000, range: [26_000, 26_000] },
    days: 14,
  })
})

test.each(['feature', 'group', 'collection', 'day'])(
  '%s is for admins, and of one’s own workspace alone',
  async (groupBy) => {
    const answerId = await answer(admin, { status: 'refused' })
    await call(admin, 100, { answerId })
    const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
    expect(await read(reviewer, `?groupBy=${groupBy}`)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
    const { body } = await read(neighbour, `?groupBy=${groupBy}`)
    expect(body).toMatchObject({ groupBy, items: [], month: { spentMicroUsd: 0 } })
  },
)
