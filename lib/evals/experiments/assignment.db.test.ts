import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers } from '@/db/schema'
import { createTestDatabase, makeGroup, makeUser, type TestDatabase } from '@/db/testing'
import { replayAnswer } from '@/lib/answer/replay/replay-answer'
import type { Scope } from '@/lib/domain/scope'
import { keepActive } from '@/lib/experiments/keep-active'
import { stopExperiment } from '@/lib/experiments/stop-experiment'
import { getExperiment } from './get-experiment'
import { takeChange } from './take-change'
import { makeExperimentWorld, reason } from './testing/make-experiment-world'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const world = () => makeExperimentWorld(database.db)
const cheap = { what: 'model', value: 'test:cheap' } as const
const fewer = { what: 'retrieval', value: { k: 2, rerank: false } } as const

const armOf = async (answerId: string) =>
  (
    await database.db
      .select({ arms: answers.arms })
      .from(answers)
      .where(eq(answers.id, answerId as never))
  )[0]?.arms ?? null

test('readers are on one side each, always the same, and their answers keep it; the others have what is active', async () => {
  const w = await world()
  const id = await w.started(cheap)
  const [control, treatment] = (await w.readers(id, 1)) as [Scope, Scope]
  for (const [reader, arm, model] of [
    [control, 'control', 'test:good'],
    [treatment, 'treatment', 'test:cheap'],
    [treatment, 'treatment', 'test:cheap'],
  ] as const) {
    const { answer, answerId } = await w.askAs(reader)
    expect(answer.model).toBe(model)
    expect(await armOf(answerId)).toEqual({ [id]: arm })
  }
})

test('an API key, a model that the reader chose, and an eval run take part in none', async () => {
  const w = await world()
  const id = await w.started(cheap)
  const [, treatment] = (await w.readers(id, 1)) as [Scope, Scope]
  const cases = [
    w.askAs({ ...treatment, apiKeyId: 'key_1' }),
    w.askAs(treatment, { modelId: 'test:good' }),
    w.askAs(treatment, { origin: 'eval' }),
  ]
  for (const one of cases) {
    const { answer, answerId } = await one
    expect(answer.model).toBe('test:good')
    expect(await armOf(answerId)).toBeNull()
  }
})

test('of a chosen group nobody else takes part; where all of it have the change, everybody else is the control', async () => {
  const w = await world()
  const groupId = await makeGroup(w.db, w.workspaceId)
  const audience = { groupIds: [groupId], userIds: [] }
  const id = await w.started(cheap, { audience })
  const outside = await makeUser(w.db, { workspaceId: w.workspaceId })
  expect(await armOf((await w.askAs(outside)).answerId)).toBeNull()
  await keepActive(w.runtime, w.admin, { id, note: '' })
  const plan = { steps: [100], answersPerStep: 10, minutesPerStep: 0 }
  const flag = await w.started(cheap, { audience, plan })
  const inside = { ...outside, groupIds: [groupId] }
  expect(await armOf((await w.askAs(inside)).answerId)).toEqual({ [flag]: 'treatment' })
  expect(await armOf((await w.askAs(outside)).answerId)).toEqual({ [flag]: 'control' })
})

test('settings of retrieval, strict mode and forms reach the answer, and a replay keeps those that it had', async () => {
  const w = await world()
  const id = await w.started(fewer)
  const strict = await w.started({ what: 'strict', value: true })
  const readers = await w.readers(id, 6)
  const seen = new Set<string>()
  for (const reader of readers) {
    const { answerId } = await w.askAs(reader)
    const [row] = await w.db.select().from(answers).where(eq(answers.id, answerId))
    expect(row?.recipe?.retrieval).toEqual(row?.arms?.[id] === 'treatment' ? fewer.value : null)
    expect(row?.recipe?.strict).toBe(row?.arms?.[strict] === 'treatment')
    seen.add(JSON.stringify(Object.values(row?.arms ?? {})))
  }
  // Two draw independently of each other: not everybody is on the same side of both.
  expect(seen.size).toBeGreaterThan(2)
  const reviewer: Scope = { ...(readers[1] as Scope), role: 'reviewer' }
  const { answerId } = await w.askAs(reviewer)
  await stopExperiment(w.runtime, w.admin, { id })
  for (const change of [{}, { passages: 'now' }] as const)
    expect(await replayAnswer(w.runtime, reviewer, { answerId, change, requestId: 'r' })).toMatchObject({
      equal: true,
      differs: [],
    })
})

test('while an experiment runs its readers get nothing from the cache, and afterwards no draft of other settings in other words', async () => {
  const w = await world()
  const reworded = 'employees get what annual leave'
  const reader = await makeUser(w.db, { workspaceId: w.workspaceId })
  expect((await w.askAs(reader)).answer.cache).toBe('miss')
  expect((await w.askAs(reader)).answer.cache).toBe('hit')
  expect((await w.askAs(reader, { question: reworded })).answer.cache).toBe('hit')
  const id = await w.started(fewer)
  for (const one of [reader, ...(await w.readers(id, 1))]) expect((await w.askAs(one)).answer.cache).toBe('off')
  await takeChange(w.runtime, w.admin, { id, override: reason })
  const others = await makeUser(w.db, { workspaceId: w.workspaceId })
  expect((await w.askAs(others, { question: reworded })).answer.cache).toBe('miss')
})

test('simple questions go to the cheaper model where readers have that, and to no other than the reader chose', async () => {
  const w = await world()
  const id = await w.started({ what: 'routing', value: 'test:cheap' })
  const [control, treatment] = (await w.readers(id, 1)) as [Scope, Scope]
  const hard = 'Why do employees get 30 days of annual leave?'
  const modelOf = async (reader: Scope, rest = {}) => (await w.askAs(reader, rest)).answer.model
  expect(await modelOf(treatment)).toBe('test:cheap')
  expect(await modelOf(treatment, { question: hard })).toBe('test:good')
  expect(await modelOf(control)).toBe('test:good')
  expect(await modelOf(treatment, { modelId: 'test:good' })).toBe('test:good')
  const { outcome } = await getExperiment(w.runtime, w.admin, id)
  expect(outcome).toEqual(['50 % of the questions with the change were simple and went to test:cheap.'])
  await takeChange(w.runtime, w.admin, { id, override: reason })
  expect(await modelOf(control)).toBe('test:cheap')
})
