import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { isSurveyDue } from '@/db/queries/survey/is-survey-due'
import { listSurveyScores } from '@/db/queries/survey/list-survey-scores'
import { saveSurvey } from '@/db/queries/survey/save-survey'
import { answers, conversations } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { surveyScores } from '@/lib/domain/survey'
import { answerSurvey } from '@/lib/feedback/survey/answer-survey'
import { setSurvey } from '@/lib/feedback/survey/set-survey'
import { readSurvey } from './read-survey'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const march = new Date('2026-03-31T23:00:00Z')
const april = new Date('2026-04-01T01:00:00Z')

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  return {
    db,
    at: (moment: Date) => ({ ...makeTestRuntime(db), now: () => moment }),
    admin: await makeUser(db, { workspaceId, role: 'admin' }),
    people: await Promise.all(surveyScores.map(() => makeUser(db, { workspaceId }))),
    neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  }
}

async function ask({ workspaceId, userId }: Scope): Promise<void> {
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, question: 'How long?' }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db.insert(answers).values({ ...fixed, workspaceId, userId, id, conversationId })
}

test('whoever has asked something is asked once a month, also when they wave it away', async () => {
  const { db, at, admin, people } = await setUp()
  const [mira, jon] = people as [Scope, Scope]
  const due = (scope: Scope, month = '2026-03') => isSurveyDue(db, scope, { month })
  await expect(answerSurvey(at(march), mira, { score: 5 })).rejects.toMatchObject({ code: 'not_found' })
  await expect(setSurvey(at(march), mira, { on: true })).rejects.toMatchObject({ code: 'forbidden' })
  await setSurvey(at(march), admin, { on: true })
  expect(await due(mira)).toBe(false)
  await Promise.all([ask(mira), ask(jon)])
  expect([await due(mira), await due(jon)]).toEqual([true, true])
  await answerSurvey(at(march), mira, { score: 4 })
  await answerSurvey(at(march), mira, { score: 1 })
  await answerSurvey(at(march), jon, { score: null })
  expect([await due(mira), await due(jon), await due(mira, '2026-04')]).toEqual([false, false, true])
  expect(await listSurveyScores(db, admin, { since: '2026-01' })).toEqual([{ month: '2026-03', score: 4, count: 1 }])
  const log = await listAudit(db, admin, { limit: 9 })
  expect(log.map(({ action }) => action)).toEqual(['survey.switched'])
})

test('a month is told from five answers on, with its interval, in the own workspace alone', async () => {
  const { db, at, people, admin, neighbour } = await setUp()
  for (const [i, scope] of people.entries()) {
    if (i < 4) await saveSurvey(db, scope, { month: '2026-03', score: 5 })
    await saveSurvey(db, scope, { month: '2026-04', score: i < 3 ? 4 : 2 })
  }
  await saveSurvey(db, neighbour, { month: '2026-04', score: 1 })
  const [latest, before] = await readSurvey(at(april), admin)
  expect(latest).toMatchObject({ month: '2026-04', responses: 5, score: { value: 3.2 } })
  expect(latest?.score?.ci[0]).toBeGreaterThanOrEqual(1)
  expect(latest?.score?.ci[0]).toBeLessThan(3.2)
  expect(before).toEqual({ month: '2026-03', responses: 4, score: null })
  expect(await readSurvey(at(april), neighbour)).toMatchObject([{ responses: 1, score: null }])
  expect(await readSurvey(at(new Date('2026-12-01T00:00:00Z')), admin)).toEqual([])
})
