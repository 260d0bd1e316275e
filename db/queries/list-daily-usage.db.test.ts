import { expect, test } from 'vitest'
import { createTestDatabase, makeUser, makeWorkspace } from '@/db/testing'
import { listDailyUsage } from './list-daily-usage'
import { insertModelCalls, type NewModelCall } from './model-calls'

const call = (model: string, createdAt: string, costMicroUsd: number): NewModelCall => ({
  task: 'answer',
  provider: 'openai',
  model,
  inputTokens: 100,
  outputTokens: 20,
  costMicroUsd,
  totalMs: 50,
  outcome: 'ok',
  requestId: 'req_1',
  createdAt: new Date(createdAt),
})

test('usage is added up by UTC day and model, without the neighbour’s and without what is after the period', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const [mine, theirs] = await Promise.all([makeWorkspace(db), makeWorkspace(db)])
  const admin = await makeUser(db, { workspaceId: mine, role: 'admin' })
  const neighbour = await makeUser(db, { workspaceId: theirs, role: 'admin' })
  await insertModelCalls(db, admin, [
    call('openai:a', '2026-03-01T00:00:00Z', 30),
    call('openai:a', '2026-03-01T23:59:59Z', 12),
    call('local:extractive', '2026-03-01T08:00:00Z', 0),
    call('openai:a', '2026-03-02T00:00:00Z', 5),
    call('openai:a', '2026-03-03T00:00:00Z', 7),
  ])
  await insertModelCalls(db, neighbour, [call('openai:secret', '2026-03-01T08:00:00Z', 999)])

  const period = { from: new Date('2026-03-01'), to: new Date('2026-03-03') }
  expect(await listDailyUsage(db, admin, period)).toEqual([
    { day: '2026-03-01', model: 'local:extractive', calls: 1, inputTokens: 100, outputTokens: 20, costMicroUsd: 0 },
    { day: '2026-03-01', model: 'openai:a', calls: 2, inputTokens: 200, outputTokens: 40, costMicroUsd: 42 },
    { day: '2026-03-02', model: 'openai:a', calls: 1, inputTokens: 100, outputTokens: 20, costMicroUsd: 5 },
  ])
})
