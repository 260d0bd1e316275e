import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { answers, conversations, users } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Citation } from '@/lib/domain/answer'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { EvalRunId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { RunTrigger } from '@/lib/domain/scheduled-checks'
import type { Scope } from '@/lib/domain/scope'
import { createRun } from './create-run'
import { endRun } from './end-run'
import { findActingAdmin } from './find-acting-admin'
import { findScheduledWorkspaces } from './find-scheduled-workspaces'
import { findUnjudgedRuns } from './find-unjudged-runs'
import { listCaseOutcomes } from './list-case-outcomes'
import { listRuns } from './list-runs'
import { listScheduledRuns } from './list-scheduled-runs'
import { markRunJudged } from './mark-run-judged'
import { pruneCanaryRuns } from './prune-canary-runs'
import { readScheduleState } from './read-schedule-state'
import { saveResults } from './save-results'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const golden = goldenCaseSchema.parse({ id: 'a', question: 'Is it there?', expect: 'refusal', tags: ['refuse'] })

const person = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })

async function makeRun(scope: Scope, trigger: RunTrigger) {
  const runId = newId('evalRun')
  const fixed = { suite: 'golden', variant: {}, model: 'local:extractive', promptVersion: 1, seed: 1, fresh: true }
  const isMade = await createRun(database.db, scope, {
    ...fixed,
    runId,
    collectionIds: [],
    cases: [golden],
    trigger,
    now,
  })
  return { runId, isMade }
}

const complete = (scope: Scope, runId: EvalRunId) =>
  endRun(database.db, scope, { runId, status: 'completed', metrics: {}, now })

async function answerCase(scope: Scope, runId: EvalRunId, documentIds: readonly string[]) {
  const { db } = database
  const { workspaceId, userId } = scope
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  const citations = documentIds.map((documentId) => ({ documentId })) as Citation[]
  const origin = 'eval' as const
  await db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T', origin })
  await db
    .insert(answers)
    .values({ ...fixed, workspaceId, userId, id, conversationId, origin, question: 'Is it there?', citations })
  const result = { caseId: 'a', passed: true, scores: {}, answerId: id, answerStatus: 'answered' as const }
  const results = [{ ...result, errorCode: null, cached: false, contentKey: null }]
  await saveResults(db, scope, { runId, results, now })
  return conversationId
}

test('of each schedule one run is under way, which the next waits for; runs of people are many', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  const none = { isBusy: false, lastNightlyAt: null, lastCanaryAt: null }
  expect(await readScheduleState(db, scope, { now })).toEqual(none)
  const first = await makeRun(scope, 'nightly')
  expect(first.isMade).toBe(true)
  expect((await makeRun(scope, 'nightly')).isMade).toBe(false)
  expect((await makeRun(scope, 'canary')).isMade).toBe(true)
  expect([(await makeRun(scope, 'person')).isMade, (await makeRun(scope, 'person')).isMade]).toEqual([true, true])
  expect(await readScheduleState(db, scope, { now })).toEqual({ isBusy: true, lastNightlyAt: now, lastCanaryAt: now })
  expect(await readScheduleState(db, neighbour, { now })).toEqual(none)
  // Started by a clock that has been set back since.
  const before = new Date(now.getTime() - 3_600_000)
  expect(await readScheduleState(db, scope, { now: before })).toEqual({ ...none, isBusy: true })
  await complete(scope, first.runId)
  expect((await makeRun(scope, 'nightly')).isMade).toBe(true)
})

test('canaries are in no list of runs but their own', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  const canary = await makeRun(scope, 'canary')
  const nightly = await makeRun(scope, 'nightly')
  await complete(scope, nightly.runId)
  const listed = (await listRuns(db, scope, { limit: 10 })).items
  expect(listed.map(({ id, trigger }) => [id, trigger])).toEqual([[nightly.runId, 'nightly']])
  const own = (trigger: RunTrigger, rest = {}) => listScheduledRuns(db, scope, { trigger, limit: 5, ...rest })
  expect((await own('canary')).map(({ id }) => id)).toEqual([canary.runId])
  expect(await own('canary', { completedOnly: true })).toEqual([])
  expect(await own('nightly', { before: nightly.runId })).toEqual([])
  expect(await own('nightly', { suite: 'filters' })).toEqual([])
  expect(await listScheduledRuns(db, neighbour, { trigger: 'canary', limit: 5 })).toEqual([])
})

test('a scheduled run that has ended is looked at once', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  const { runId } = await makeRun(scope, 'nightly')
  const byPerson = await makeRun(scope, 'person')
  const waiting = async () => (await findUnjudgedRuns(db)).map(({ id }) => id)
  expect(await waiting()).not.toContain(runId)
  await complete(scope, runId)
  await complete(scope, byPerson.runId)
  expect(await waiting()).toContain(runId)
  expect(await waiting()).not.toContain(byPerson.runId)
  await markRunJudged(db, neighbour, { runId, now })
  expect(await waiting()).toContain(runId)
  await markRunJudged(db, scope, { runId, now })
  expect(await waiting()).not.toContain(runId)
})

test('an outcome is the status and the documents cited; canaries of last week go with their conversations', async () => {
  const { db } = database
  const [scope, neighbour] = [await person(), await person()]
  const { runId } = await makeRun(scope, 'canary')
  expect(await listCaseOutcomes(db, scope, { runIds: [runId] })).toEqual([])
  const conversationId = await answerCase(scope, runId, ['doc_b', 'doc_a', 'doc_b'])
  expect(await listCaseOutcomes(db, scope, { runIds: [runId] })).toEqual([
    { runId, caseId: 'a', question: 'Is it there?', status: 'answered', documentIds: ['doc_a', 'doc_b'] },
  ])
  expect(await listCaseOutcomes(db, neighbour, { runIds: [runId] })).toEqual([])
  await complete(scope, runId)
  const nightly = await makeRun(scope, 'nightly')
  const kept = await answerCase(scope, nightly.runId, [])
  await complete(scope, nightly.runId)

  expect(await pruneCanaryRuns(db, { before: now, now })).toBe(0)
  expect(await pruneCanaryRuns(db, { before: new Date(now.getTime() + 1), now })).toBe(1)
  expect(await listScheduledRuns(db, scope, { trigger: 'canary', limit: 5 })).toEqual([])
  expect(await listScheduledRuns(db, scope, { trigger: 'nightly', limit: 5 })).toHaveLength(1)
  const deletedAt = async (id: typeof kept) =>
    (await db.select().from(conversations).where(eq(conversations.id, id)))[0]?.deletedAt
  expect([await deletedAt(conversationId), await deletedAt(kept)]).toEqual([now, null])
})

test('the sweeper finds the workspaces that want it, and an admin who is one still', async () => {
  const { db } = database
  const [scope, off] = [await person(), await person()]
  const checks = { on: true, suite: 'golden', hour: 2, canaries: ['a'], by: scope.userId, since: now.toISOString() }
  await updateWorkspaceSettings(db, scope, { scheduledChecks: checks })
  await updateWorkspaceSettings(db, off, { scheduledChecks: { ...checks, on: false } })
  const found = await findScheduledWorkspaces(db)
  expect(found.find(({ workspaceId }) => workspaceId === scope.workspaceId)).toEqual({
    workspaceId: scope.workspaceId,
    checks,
  })
  expect(found.map(({ workspaceId }) => workspaceId)).not.toContain(off.workspaceId)

  const second = await makeUser(db, { workspaceId: scope.workspaceId, role: 'admin' })
  await makeUser(db, { workspaceId: scope.workspaceId, role: 'reviewer' })
  const acting = (preferred: string) => findActingAdmin(db, scope, { preferred })
  expect(await acting(second.userId)).toBe(second.userId)
  expect(await acting(off.userId)).toBe(scope.userId)
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, scope.userId))
  expect(await acting(scope.userId)).toBe(second.userId)
})
