import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { insertModelCalls } from '../model-calls'
import { listGroupPeople } from '../people/list-group-people'
import { listDaySums } from './list-day-sums'

let database: TestDatabase
let scope: Scope
const now = new Date('2026-03-10T12:00:00Z')
const period = { from: new Date('2026-03-01'), to: new Date('2026-03-11') }
const [over, today] = ['2026-03-02', '2026-03-10']

beforeAll(async () => void (database = await createTestDatabase()))
afterAll(() => database.close())
beforeEach(async () => {
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})

async function answer(day: string, rest: Partial<typeof answers.$inferInsert> = {}): Promise<AnswerId> {
  const id = newId('answer')
  await database.db.insert(answers).values({
    workspaceId: scope.workspaceId,
    id,
    conversationId: newId('conversation'),
    userId: scope.userId,
    turn: 1,
    question: 'How long?',
    status: 'answered',
    model: 'openai:gpt-test',
    promptVersion: 1,
    traceId: 'trc_1',
    requestId: 'req_1',
    createdAt: new Date(`${day}T12:00:00Z`),
    ...rest,
  })
  return id
}
const call = (day: string, task: string, costMicroUsd: number, answerId?: string) =>
  insertModelCalls(database.db, scope, [
    {
      task,
      provider: 'openai',
      model: 'openai:gpt-test',
      totalMs: 40,
      outcome: 'ok',
      requestId: 'req_1',
      ...(answerId !== undefined && { answerId }),
      costMicroUsd,
      createdAt: new Date(`${day}T12:00:01Z`),
    },
  ])

test.each([over, today])('calls are counted by what they were made for, on %s', async (day) => {
  const deep = { rounds: [] } as never
  const [plain, looked, saved, asked] = [
    await answer(day),
    await answer(day, { deep }),
    await answer(day, { origin: 'saved' }),
    await answer(day, { origin: 'eval' }),
  ]
  await call(day, 'answer', 1, plain)
  await call(day, 'embed-query', 2, plain)
  await call(day, 'answer', 4, looked)
  await call(day, 'answer', 8, saved)
  await call(day, 'answer', 16, asked)
  await call(day, 'judge', 32, plain)
  await call(day, 'embed-passage', 64)
  await call(day, 'rerank', 128)
  await call(day, 'answer', 256, 'ans_erased')
  await call(day, 'test', 512)
  const days = await listDaySums(database.db, scope, { name: 'usage', parts: ['features', 'cost'], ...period, now })
  const figures = days.find((one) => one.day === day)?.figures
  const costs = Object.entries(figures?.features ?? {}).map(([name, { costMicroUsd }]) => [name, costMicroUsd])
  expect(Object.fromEntries(costs)).toEqual({
    questions: 1 + 2 + 256,
    deep: 4,
    saved: 8,
    evals: 16 + 32,
    documents: 64,
    search: 128,
    other: 512,
  })
  expect(figures?.cost.costMicroUsd).toBe(1023)
})

test.each([over, today])('an answer is paid for by the collections that it cites, equally, on %s', async (day) => {
  const cited = async () => {
    const collectionId = await makeCollection(database.db, scope)
    const one = await makeIndexedDocument(database.db, scope, { title: 'One', text: 'Thirty days.', collectionId })
    return { collectionId, citation: { marker: 1, documentId: one.documentId } as never }
  }
  const [first, second] = [await cited(), await cited()]
  await call(day, 'answer', 100, await answer(day, { citations: [first.citation, first.citation] }))
  await call(day, 'answer', 30, await answer(day, { citations: [first.citation, second.citation] }))
  await call(day, 'answer', 7, await answer(day, { status: 'refused' }))
  await call(day, 'answer', 5, await answer(day, { citations: [{ marker: 1, documentId: 'doc_gone' } as never] }))
  await call(day, 'answer', 1000, await answer(day, { origin: 'eval', citations: [first.citation] }))
  const days = await listDaySums(database.db, scope, { name: 'answers', parts: ['collections'], ...period, now })
  expect(days.find((one) => one.day === day)?.figures.collections).toEqual({
    [first.collectionId]: [2, 115, 0],
    [second.collectionId]: [1, 15, 0],
    none: [2, 12, 0],
  })
})

test('of days that are over only the parts that are asked for are read', async () => {
  await call(over, 'answer', 100)
  const read = async (...parts: ('cost' | 'models' | 'people')[]) => {
    const days = await listDaySums(database.db, scope, { name: 'usage', parts, ...period, now })
    return days.find((one) => one.day === over)?.figures
  }
  // The first look keeps the whole day, the second reads a part of it.
  await read('cost')
  expect(await read('cost')).toEqual({ cost: { costMicroUsd: 100, unpricedCalls: 0 } })
  expect(await read('models', 'people')).toEqual({
    models: { 'openai:gpt-test': expect.objectContaining({ calls: 1 }) as object },
    people: { [scope.userId]: expect.any(Array) as object },
  })
})

test('who is in which group is told of one’s own workspace alone', async () => {
  const groupId = await makeGroup(database.db, scope.workspaceId)
  const member = await makeUser(database.db, { workspaceId: scope.workspaceId, groupIds: [groupId] })
  expect(await listGroupPeople(database.db, scope)).toMatchObject([{ groupId, userId: member.userId }])
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await listGroupPeople(database.db, neighbour)).toEqual([])
})
