import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertModelCalls } from '@/db/queries/model-calls'
import { answers, daySums, feedback } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { noCalls, packCalls, type DaySumName } from '@/lib/domain/day-sums'
import { durationQuantile } from '@/lib/domain/duration-histogram'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { dropOpenDays } from './drop-open-days'
import { durationBucket } from './duration-bucket'
import { listDaySums } from './list-day-sums'
import { noUsageDay } from './sum-usage-days'

let database: TestDatabase
let scope: Scope
const now = new Date('2026-03-10T12:00:00Z')
const period = { from: new Date('2026-03-01'), to: new Date('2026-03-11') }
const [overDay, today] = ['2026-03-02', '2026-03-10']

beforeAll(async () => void (database = await createTestDatabase()))
afterAll(() => database.close())
beforeEach(async () => {
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})

async function answer(day: string, who = scope): Promise<AnswerId> {
  const id = newId('answer')
  await database.db.insert(answers).values({
    workspaceId: who.workspaceId,
    id,
    conversationId: newId('conversation'),
    userId: who.userId,
    turn: 1,
    question: 'How long?',
    status: 'answered',
    text: 'x',
    claims: [{ text: 'x', start: 0, end: 1, verdict: 'supported', citations: [] }],
    model: 'openai:gpt-test',
    promptVersion: 1,
    totalMs: 1000,
    traceId: 'trc_1',
    requestId: 'req_1',
    createdAt: new Date(`${day}T12:00:00Z`),
  })
  return id
}
const call = (day: string, answerId: string, costMicroUsd: number, who = scope) =>
  insertModelCalls(database.db, who, [
    {
      task: 'answer',
      provider: 'openai',
      model: 'openai:gpt-test',
      totalMs: 40,
      outcome: 'ok',
      requestId: 'req_1',
      answerId,
      costMicroUsd,
      createdAt: new Date(`${day}T12:00:01Z`),
    },
  ])
const rate = (answerId: AnswerId, rating: 'up' | 'down') =>
  database.db
    .insert(feedback)
    .values({ workspaceId: scope.workspaceId, id: newId('feedback'), answerId, userId: scope.userId, rating })
const read = async <Name extends DaySumName>(name: Name, day: string, who = scope) => {
  const days = await listDaySums(database.db, who, { name, ...period, now })
  return days.find((one) => one.day === day)?.figures
}
const keptDays = (name: DaySumName) =>
  database.db.$count(
    daySums,
    and(eq(daySums.workspaceId, scope.workspaceId), eq(daySums.name, name), eq(daySums.isStale, false)),
  )

test('days that are over are added up once and kept, today anew', async () => {
  await answer(overDay)
  await answer(today)
  expect(await read('answers', overDay)).toMatchObject({ sums: { ended: 1, claims: 1 }, cost: { verified: 1 } })
  expect(await read('answers', today)).toMatchObject({ sums: { ended: 1 } })
  expect(await keptDays('answers')).toBe(9)
  // What is kept is what is read.
  const own = and(eq(daySums.workspaceId, scope.workspaceId), eq(daySums.day, overDay))
  const [row] = await database.db.select().from(daySums).where(own)
  const changed = { ...row?.figures, sums: { ended: 77 } } as never
  await database.db.update(daySums).set({ figures: changed }).where(own)
  expect(await read('answers', overDay)).toMatchObject({ sums: { ended: 77 } })
})

test('a rating, a changed, a new and a deleted answer of such a day are seen at once', async () => {
  const [one, other] = [await answer(overDay), await answer(overDay)]
  expect(await read('answers', overDay)).toMatchObject({ cost: { answers: 2, verified: 2 } })
  await rate(one, 'down')
  expect(await read('answers', overDay)).toMatchObject({ cost: { answers: 2, verified: 1 } })
  await database.db.update(feedback).set({ rating: 'up' }).where(eq(feedback.answerId, one))
  expect(await read('answers', overDay)).toMatchObject({ cost: { verified: 2 } })
  await database.db.update(answers).set({ claims: [] }).where(eq(answers.id, other))
  expect(await read('answers', overDay)).toMatchObject({ sums: { claims: 1 } })
  await answer(overDay)
  expect(await read('answers', overDay)).toMatchObject({ sums: { ended: 3 } })
  await database.db.delete(answers).where(eq(answers.id, other))
  expect(await read('answers', overDay)).toMatchObject({ sums: { ended: 2 } })
})

test('a call that is written late counts for its day, and for what its answer cost', async () => {
  const id = await answer(overDay)
  await call(overDay, id, 100)
  expect(await read('usage', overDay)).toEqual({
    models: {
      'openai:gpt-test': expect.objectContaining({ calls: 1, costMicroUsd: 100, totalMs: { 40: 1 } }) as object,
    },
    tasks: { answer: expect.objectContaining({ calls: 1 }) as object },
    cost: { costMicroUsd: 100, unpricedCalls: 0 },
    features: { questions: { ...noCalls, calls: 1, costMicroUsd: 100 } },
    people: { [scope.userId]: packCalls({ ...noCalls, calls: 1, costMicroUsd: 100 }) },
  })
  expect(await read('answers', overDay)).toMatchObject({ cost: { cost: 100, costSquares: 10_000 } })
  await call(overDay, id, 20)
  expect(await read('usage', overDay)).toMatchObject({ tasks: { answer: { calls: 2, costMicroUsd: 120 } } })
  expect(await read('answers', overDay)).toMatchObject({ cost: { cost: 120 } })
})

test('sums that a clock ahead of its time has made are dropped, so that what the day still gets is counted', async () => {
  await answer(today)
  const ahead = new Date(`${today}T12:00:00Z`).getTime() + 24 * 3_600_000
  const soon = { name: 'answers', ...period, now: new Date(ahead) } as const
  expect((await listDaySums(database.db, scope, soon)).find(({ day }) => day === today)?.figures.sums.ended).toBe(1)
  // The clock is set back, and the day goes on: its rows are not late, so no trigger marks it.
  await dropOpenDays(database.db, { from: today })
  await answer(today)
  expect((await listDaySums(database.db, scope, soon)).find(({ day }) => day === today)?.figures.sums.ended).toBe(2)
})

test('of today only what is asked for is added up, of days that are over everything is kept', async () => {
  await answer(overDay)
  await answer(today)
  const days = await listDaySums(database.db, scope, { name: 'answers', parts: ['sums'], ...period, now })
  const figuresOf = (day: string) => days.find((one) => one.day === day)?.figures
  expect(figuresOf(today)).toMatchObject({
    sums: { ended: 1 },
    cost: { answers: 0 },
    ends: { answered: 0 },
    totalMs: {},
  })
  expect(figuresOf(overDay)).toMatchObject({ sums: { ended: 1 }, cost: { answers: 1 } })
  expect(await read('answers', overDay)).toMatchObject({ ends: { answered: 1 }, askers: [scope.userId] })
  expect(await read('answers', today)).toMatchObject({ ends: { answered: 1 }, askers: [scope.userId] })
})

test('a duration falls into the bucket that is read as within 1 % of it', async () => {
  const rows = await database.db.execute<{ ms: number; bucket: number }>(
    sql`select ms, ${durationBucket(sql`ms`)} as bucket from generate_series(0, 60000, 7) ms`,
  )
  expect(rows.length).toBeGreaterThan(8000)
  const off = rows.filter(({ ms, bucket }) => {
    const read = durationQuantile({ [bucket]: 1 }, 0.5) ?? Number.NaN
    return !(Math.abs(read - ms) <= ms * 0.0101)
  })
  expect(off).toEqual([])
})

test('days far apart are added up by themselves, and nothing is seen next door', async () => {
  for (const day of ['2026-03-01', '2026-03-04', '2026-03-05', '2026-03-09']) await call(day, await answer(day), 10)
  const days = await listDaySums(database.db, scope, { name: 'usage', ...period, now })
  expect(days.filter(({ figures }) => figures.tasks['answer']).map(({ day }) => day)).toEqual([
    '2026-03-01',
    '2026-03-04',
    '2026-03-05',
    '2026-03-09',
  ])
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await read('usage', '2026-03-04', neighbour)).toEqual(noUsageDay)
  expect(await read('answers', '2026-03-04', neighbour)).toMatchObject({ sums: { ended: 0 }, cost: { answers: 0 } })
})
