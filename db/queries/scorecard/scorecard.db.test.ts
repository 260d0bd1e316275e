import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import { insertModelCalls } from '@/db/queries/model-calls'
import { answers, evalResults, feedback, promptEvents } from '@/db/schema'
import { sumRunCost } from '@/db/queries/evals/sum-run-cost'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import type { Claim } from '@/lib/domain/answer'
import { addNumbers, noAnswers, noCost, noForms } from '@/lib/domain/day-sums'
import { durationQuantile } from '@/lib/domain/duration-histogram'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { countFeedback } from './count-feedback'
import { countReleases } from './count-releases'
import { countUnsafe } from './count-unsafe'
import { sampleAnswers } from './sample-answers'
import { summariseByModel } from './summarise-by-model'

let database: TestDatabase
let scope: Scope
let neighbour: Scope

const period = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-12-01T00:00:00Z') }
const now = new Date('2026-12-20T09:00:00Z')
const claim = (verdict: Claim['verdict']): Claim => ({ text: 'x', start: 0, end: 1, verdict, citations: [] })
const [good, bad] = [claim('supported'), claim('unsupported')]

async function answer(who: Scope, fields: Partial<typeof answers.$inferInsert> = {}): Promise<AnswerId> {
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
    claims: [good],
    model: 'openai:gpt-test',
    promptVersion: 1,
    totalMs: 1000,
    traceId: 'trc_1',
    requestId: 'req_1',
    createdAt: new Date('2026-11-10T12:00:00Z'),
    ...fields,
  })
  return id
}
const rate = (who: Scope, answerId: AnswerId, fields: Partial<typeof feedback.$inferInsert> = {}) =>
  database.db.insert(feedback).values({
    workspaceId: who.workspaceId,
    id: newId('feedback'),
    answerId,
    userId: who.userId,
    rating: 'down',
    createdAt: new Date('2026-11-11T00:00:00Z'),
    ...fields,
  })
const paid = (who: Scope, answerId: string, costMicroUsd: number, unpriced = false) =>
  insertModelCalls(database.db, who, [
    {
      task: 'answer',
      provider: 'openai',
      model: 'openai:gpt-test',
      totalMs: 1,
      outcome: 'ok',
      requestId: 'req_1',
      answerId,
      costMicroUsd,
      unpriced,
      createdAt: new Date('2026-11-10T12:00:01Z'),
    },
  ])

const listDays = async (who: Scope) => {
  const days = await listDaySums(database.db, who, { name: 'answers', ...period, now })
  return days.map(({ figures }) => figures)
}
const sumAnswers = async (who: Scope) =>
  addNumbers(
    noAnswers,
    (await listDays(who)).map(({ sums }) => sums),
  )
const sumCost = async (who: Scope) =>
  addNumbers(
    noCost,
    (await listDays(who)).map(({ cost }) => cost),
  )

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db, `Here ${newId('workspace')}`) })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
})

describe('answers', () => {
  it('are summed with their claims; those of eval runs, stopped and running ones are left out', async () => {
    await answer(scope, { claims: [good, good, bad] })
    await answer(scope, { claims: [good] })
    await answer(scope, { claims: [], status: 'refused' })
    await answer(scope, { claims: [], status: 'failed', errorCode: 'provider_timeout' })
    await answer(scope, { claims: [bad, bad], origin: 'eval' })
    await answer(scope, { claims: [bad], stopped: true })
    await answer(scope, { claims: [], status: 'running' })
    await answer(scope, { claims: [bad], createdAt: new Date('2026-12-01T00:00:00Z') })
    expect(await sumAnswers(scope)).toEqual({
      ended: 4,
      failed: 1,
      withClaims: 2,
      withUnsupported: 1,
      claims: 4,
      supported: 3,
      supportedSquares: 5,
      products: 7,
      claimSquares: 10,
    })
    expect(await sampleAnswers(database.db, scope, { ...period, limit: 10 })).toHaveLength(3)
  })

  it('are told apart by day, and by how long they took', async () => {
    for (const totalMs of [100, 200, 300]) await answer(scope, { totalMs })
    await answer(scope, { totalMs: 900, createdAt: new Date('2026-11-16T00:00:00Z'), model: 'local:extractive' })
    const days = await listDaySums(database.db, scope, { name: 'answers', ...period, now })
    const some = days.filter(({ figures }) => figures.sums.ended > 0)
    expect(
      some.map(({ day, figures: { sums, totalMs } }) => [
        day,
        sums.ended,
        Math.round(durationQuantile(totalMs, 1) ?? 0),
      ]),
    ).toEqual([
      ['2026-11-10', 3, expect.closeTo(300, -1)],
      ['2026-11-16', 1, expect.closeTo(900, -1.3)],
    ])
    const models = await summariseByModel(database.db, scope, period)
    expect(models.map(({ model, answers: n }) => [model, n])).toEqual([
      ['openai:gpt-test', 3],
      ['local:extractive', 1],
    ])
  })

  it('cost what every call for them cost, and are verified with a source for each claim and no thumb down', async () => {
    const verified = await answer(scope)
    const doubtful = await answer(scope, { claims: [good, bad] })
    const disliked = await answer(scope)
    await answer(scope, { status: 'refused', claims: [] })
    await rate(scope, disliked)
    await paid(scope, verified, 100)
    await paid(scope, verified, 20)
    await paid(scope, doubtful, 50)
    await paid(scope, doubtful, 0, true)
    expect(await sumCost(scope)).toEqual({
      answers: 4,
      verified: 1,
      cost: 170,
      costSquares: 120 ** 2 + 50 ** 2,
      verifiedCost: 120,
      unpricedCalls: 1,
    })
  })

  it('that a reviewer labelled unsafe are counted once, and ratings of the period apart from the inbox', async () => {
    const one = await answer(scope)
    await rate(scope, one, { label: 'unsafe', status: 'resolved' })
    await rate(scope, one, {
      label: 'unsafe',
      userId: neighbour.userId,
      rating: 'up',
      createdAt: new Date('2026-10-01'),
    })
    expect(await countUnsafe(database.db, scope, period)).toBe(1)
    expect(await countFeedback(database.db, scope, period)).toEqual({
      up: 0,
      down: 1,
      open: 1,
      openSince: '2026-10-01',
    })
  })
})

it('releases are versions that reached readers, and those of them that were taken back', async () => {
  const event = (version: number, kind: typeof promptEvents.$inferInsert.kind, createdAt = new Date('2026-11-05')) =>
    database.db.insert(promptEvents).values({
      workspaceId: scope.workspaceId,
      id: newId('promptEvent'),
      name: 'answer',
      version,
      kind,
      createdAt,
    })
  expect(await countReleases(database.db, scope, period)).toEqual({ released: 0, rolledBack: 0 })
  await event(2, 'drafted')
  await event(3, 'canary-started')
  await event(3, 'canary-rolled-back')
  await event(4, 'canary-started')
  await event(4, 'activated')
  await event(5, 'activated', new Date('2026-10-05'))
  expect(await countReleases(database.db, scope, period)).toEqual({ released: 2, rolledBack: 1 })
  // The one before comes back: what was taken back is version 4, and no version was released by it.
  await event(5, 'rolled-back', new Date('2026-11-20'))
  expect(await countReleases(database.db, scope, period)).toEqual({ released: 2, rolledBack: 2 })
  expect(await countReleases(database.db, neighbour, period)).toEqual({ released: 0, rolledBack: 0 })
})

it('a run costs what its own answers cost; those of an earlier run cost nothing again', async () => {
  const runId = newId('evalRun')
  const result = async (caseId: string, cached: boolean, costMicroUsd: number): Promise<void> => {
    const answerId = await answer(scope, { origin: 'eval' })
    await paid(scope, answerId, costMicroUsd)
    await database.db.insert(evalResults).values({
      workspaceId: scope.workspaceId,
      runId,
      caseId,
      position: 0,
      definition: {} as never,
      answerId,
      cached,
    })
  }
  await result('one', false, 30)
  await result('two', false, 12)
  await result('three', true, 900)
  expect(await sumRunCost(database.db, scope, { runId })).toEqual({ asked: 2, costMicroUsd: 42, unpricedCalls: 0 })
  expect(await sumRunCost(database.db, neighbour, { runId })).toMatchObject({ asked: 0, costMicroUsd: 0 })
})

it('nothing of it is seen next door', async () => {
  const one = await answer(scope, { claims: [bad] })
  await rate(scope, one, { label: 'unsafe' })
  await paid(scope, one, 900)
  expect(await sumAnswers(neighbour)).toMatchObject({ ended: 0, claims: 0 })
  expect(await sampleAnswers(database.db, neighbour, { ...period, limit: 10 })).toEqual([])
  expect(await summariseByModel(database.db, neighbour, period)).toEqual([])
  expect(await sumCost(neighbour)).toMatchObject({ answers: 0, cost: 0 })
  expect(await countUnsafe(database.db, neighbour, period)).toBe(0)
  expect(await countFeedback(database.db, neighbour, period)).toMatchObject({ down: 0, open: 0 })
  expect(await getWorkspaceName(database.db, scope)).toMatch(/^Here/)
  expect(await getWorkspaceName(database.db, neighbour)).not.toMatch(/^Here/)
})

it('counts the forms of readers of this workspace by what became of them', async () => {
  const form = (outcome: 'first' | 'prose') => ({ form: { kind: 'table' as const, outcome } })
  await answer(scope, form('first'))
  await answer(scope, form('first'))
  await answer(scope, form('prose'))
  await answer(scope)
  await answer(scope, { ...form('first'), origin: 'eval' })
  await answer(scope, { ...form('first'), createdAt: new Date('2026-10-10T12:00:00Z') })
  await answer(neighbour, form('first'))
  expect(
    addNumbers(
      noForms,
      (await listDays(scope)).map(({ forms }) => forms),
    ),
  ).toEqual({ first: 2, repaired: 0, prose: 1, cached: 0, quoted: 0 })
})
