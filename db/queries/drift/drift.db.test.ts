import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversations, feedback } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { AnswerRecipe } from '@/lib/domain/answer-recipe'
import type { DriftReading } from '@/lib/domain/drift'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { findUnmeasuredWorkspaces } from './find-unmeasured-workspaces'
import { listDriftAnswers } from './list-drift-answers'
import { listReadings } from './list-readings'
import { sampleQuestions } from './sample-questions'
import { saveReading } from './save-reading'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const period = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-08T00:00:00Z') }
const asked = new Date('2026-03-05T12:00:00Z')

const person = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })

async function ask(scope: Scope, question: string, fields: Partial<typeof answers.$inferInsert> = {}) {
  const { workspaceId, userId } = scope
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db
    .insert(answers)
    .values({ ...fixed, createdAt: asked, ...fields, workspaceId, userId, id, conversationId, question })
  return id
}

const claim = (verdict: 'supported' | 'unsupported') => ({ text: 'a', start: 0, end: 1, verdict, citations: [] })

test('what is counted of ended answers to readers of this workspace and period, without their words', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  const passages = [{ logit: -1.5 }, { logit: 3.25 }, { logit: null }]
  const recipe = { parts: [{ question: 'q', passages }] } as unknown as AnswerRecipe
  const rated = await ask(scope, 'Rated?', { totalMs: 900, recipe, claims: [claim('supported'), claim('unsupported')] })
  const { workspaceId, userId } = scope
  await db.insert(feedback).values({ workspaceId, id: newId('feedback'), answerId: rated, userId, rating: 'down' })
  await ask(scope, 'Refused?', {
    status: 'refused',
    refusalReason: 'off_topic',
    createdAt: new Date('2026-03-04T00:00:00Z'),
  })
  await ask(scope, 'Against the rules?', {
    status: 'refused',
    refusalReason: 'policy',
    createdAt: new Date('2026-03-03T00:00:00Z'),
  })
  await ask(scope, 'Running?', { status: 'running' })
  await ask(scope, 'Stopped?', { stopped: true })
  await ask(scope, 'Of a run?', { origin: 'eval' })
  await ask(scope, 'Old?', { createdAt: new Date('2026-02-01T00:00:00Z') })
  await ask(neighbour, 'Of the neighbour?')
  const rows = await listDriftAnswers(db, scope, period)
  const none = { isRefused: false, isFailed: false, claims: 0, unsupported: 0, isRatedDown: false, evidence: null }
  expect(rows).toEqual([
    { ...none, userId, at: asked, claims: 2, unsupported: 1, isRatedDown: true, totalMs: 900, evidence: 3.25 },
    { ...none, userId, at: new Date('2026-03-04T00:00:00Z'), isRefused: true, totalMs: null },
    { ...none, userId, at: new Date('2026-03-03T00:00:00Z'), totalMs: null },
  ])
})

test('a sample of questions is the same each time, and of this workspace', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  for (const name of ['a', 'b', 'c', 'd']) await ask(scope, `And ${name}?`, { standaloneQuestion: `What of ${name}?` })
  await ask(neighbour, 'Of the neighbour?')
  const first = await sampleQuestions(db, scope, { ...period, limit: 2 })
  expect(first).toHaveLength(2)
  expect(await sampleQuestions(db, scope, { ...period, limit: 2 })).toEqual(first)
  const all = await sampleQuestions(db, scope, { ...period, limit: 9 })
  expect(all.map(({ text }) => text).toSorted()).toEqual(['What of a?', 'What of b?', 'What of c?', 'What of d?'])
})

test('readings are kept by window, measured again in its place, and found missing where readers asked', async () => {
  const { db } = database
  const [scope, silent] = [await person(), await person()]
  const endsAt = period.to
  const reading: DriftReading = { endsAt, windowDays: 7, findings: [], method: 'words' }
  await ask(scope, 'Anything?')
  const missing = async () => {
    const found = await findUnmeasuredWorkspaces(db, { since: period.from, endsAt })
    return [scope, silent].map(({ workspaceId }) => found.some((one) => one.workspaceId === workspaceId))
  }
  expect(await missing()).toEqual([true, false])
  const earlier = { ...reading, endsAt: new Date('2026-03-07T00:00:00Z') }
  await saveReading(db, scope, { reading: earlier })
  expect(await missing()).toEqual([true, false])
  await saveReading(db, scope, { reading })
  await saveReading(db, scope, { reading: { ...reading, method: 'test:hash' } })
  expect(await missing()).toEqual([false, false])
  expect(await listReadings(db, scope, { limit: 5 })).toEqual([{ ...reading, method: 'test:hash' }, earlier])
  expect(await listReadings(db, silent, { limit: 5 })).toEqual([])
})
