import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import type { Scope } from '@/lib/domain/scope'
import { listModelCalls } from './list-model-calls'
import { insertModelCalls, type NewModelCall } from './model-calls'
import { summariseUsage, type UsageGrouping } from './summarise-usage'

let database: TestDatabase
let scope: Scope
let neighbour: Scope

const row = (fields: Partial<NewModelCall>): NewModelCall => ({
  task: 'answer',
  provider: 'openai',
  model: 'openai:gpt-test',
  totalMs: 100,
  outcome: 'ok',
  requestId: 'req_1',
  createdAt: new Date('2026-03-01T12:00:00Z'),
  ...fields,
})

beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin', name: 'Ada' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await insertModelCalls(database.db, scope, [
    row({ inputTokens: 10, outputTokens: 2, costMicroUsd: 30, firstTokenMs: 20, answerId: 'ans_1' }),
    row({ inputTokens: 20, outputTokens: 4, costMicroUsd: 70, firstTokenMs: 40, totalMs: 300, requestId: 'req_2' }),
    row({ outcome: 'error', errorCode: 'provider_timeout', totalMs: 60_000, requestId: 'req_2' }),
    row({ model: 'local:extractive', provider: 'local', createdAt: new Date('2026-03-02T00:00:00Z') }),
  ])
  await insertModelCalls(database.db, neighbour, [row({ inputTokens: 1_000_000, costMicroUsd: 999 })])
})
afterAll(() => database.close())

const usage = (groupBy: UsageGrouping, to = '2026-03-03') =>
  summariseUsage(database.db, scope, { from: new Date('2026-03-01'), to: new Date(to), groupBy })

describe('summariseUsage', () => {
  it('adds up tokens, cost, errors and times by day', async () => {
    const [first, second] = await usage('day')
    expect(first).toEqual({
      key: '2026-03-01',
      label: '2026-03-01',
      calls: 3,
      requests: 2,
      errors: 1,
      cancelled: 0,
      inputTokens: 30,
      outputTokens: 6,
      cachedTokens: 0,
      costMicroUsd: 100,
      unpricedCalls: 0,
      p50Ms: 200,
      p95Ms: 290,
      firstP50Ms: 30,
      firstP95Ms: 39,
    })
    expect(second).toMatchObject({ key: '2026-03-02', calls: 1, firstP50Ms: null })
  })

  it('names people and puts the dearest model first', async () => {
    expect(await usage('user')).toMatchObject([{ key: scope.userId, label: 'Ada', calls: 4 }])
    expect((await usage('model')).map(({ key }) => key)).toEqual(['openai:gpt-test', 'local:extractive'])
  })

  it('leaves out what is after the period', async () => {
    expect(await usage('day', '2026-03-02')).toHaveLength(1)
  })

  it('does not see the neighbour’s calls', async () => {
    expect((await usage('model')).every(({ costMicroUsd }) => costMicroUsd <= 100)).toBe(true)
    const own = await listModelCalls(database.db, scope, { limit: 100 })
    expect(own).toHaveLength(4)
    expect(await listModelCalls(database.db, neighbour, { answerId: 'ans_1', limit: 100 })).toEqual([])
  })

  it('counts a row once however often it is written', async () => {
    const again = row({ id: 'mcl_twice', createdAt: new Date('2026-04-01') })
    await insertModelCalls(database.db, scope, [again])
    await insertModelCalls(database.db, scope, [again])
    expect(await listModelCalls(database.db, scope, { limit: 100 })).toHaveLength(5)
  })
})
