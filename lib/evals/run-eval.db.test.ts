import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimRun } from '@/db/queries/evals/claim-run'
import { createRun } from '@/db/queries/evals/create-run'
import { findRun } from '@/db/queries/evals/find-run'
import { listResults } from '@/db/queries/evals/list-results'
import { saveResults } from '@/db/queries/evals/save-results'
import { listConversations } from '@/db/queries/conversations/list-conversations'
import { summariseWorkspace } from '@/db/queries/summarise-workspace'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { getAnswer } from '@/lib/answer/get-answer'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { goldenCaseSchema, type GoldenCase } from '@/lib/domain/golden-case'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { rateAnswer } from '@/lib/feedback/rate-answer'
import { cancelEvalRun } from './cancel-eval-run'
import { runEval } from './run-eval'
import { sweepEvalRuns } from './sweep-eval-runs'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const carryOver = 'Unused annual leave carries over until 31 March of the next year.'
const frame = 'The price frame for Project Lantern is 13 million euros.'
const golden = (rest: object): GoldenCase => goldenCaseSchema.parse({ tags: ['fact'], ...rest })
const cases = [
  golden({
    id: 'leave',
    question: 'Until when does unused annual leave carry over?',
    facts: [['31 March']],
    sources: [{ document: 'leave.md', quote: carryOver }],
  }),
  golden({
    id: 'lantern-board',
    question: 'What is the price frame for Project Lantern?',
    readerGroups: ['board'],
    facts: [['13 million']],
    sources: [{ document: 'board.md', quote: frame }],
  }),
  golden({ id: 'lantern-member', question: 'What is the price frame for Project Lantern?', expect: 'refusal' }),
]

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const owner = await makeUser(db, { workspaceId, role: 'reviewer' })
  const board = await makeGroup(db, workspaceId, 'board')
  const collectionId = await makeCollection(db, owner, { isSample: true })
  await makeIndexedDocument(db, owner, {
    collectionId,
    externalId: 'leave.md',
    title: 'Leave policy',
    text: `Annual leave is 30 days a year.\n\n${carryOver}`,
  })
  await makeIndexedDocument(db, owner, {
    collectionId,
    externalId: 'board.md',
    title: 'Minutes',
    text: frame,
    groupIds: [board],
  })
  return { owner, runtime: makeTestRuntime(db), collectionId, board }
}

async function makeRun(owner: Scope, collectionIds: Parameters<typeof createRun>[2]['collectionIds'], fresh = false) {
  const runId = newId('evalRun')
  const fixed = { suite: 'golden', variant: {}, model: 'local:extractive', promptVersion: 1, seed: 1, fresh }
  await createRun(database.db, owner, { ...fixed, runId, collectionIds, cases, now: new Date() })
  return runId
}

const run = (runId: Awaited<ReturnType<typeof makeRun>>, signal = new AbortController().signal) => ({
  runId,
  signal,
  codeVersion: 'one',
})

test('each case is asked with the rights of its reader, scored, and hidden from what readers see', async () => {
  const { owner, runtime, collectionId } = await setUp()
  const runId = await makeRun(owner, [collectionId])
  await runEval(runtime, owner, run(runId))

  const found = await findRun(database.db, owner, { runId })
  expect(found).toMatchObject({ status: 'completed', done: 3, passed: 3, errorCode: null })
  expect(found?.metrics).toMatchObject({ passed: { value: 1, n: 3 }, facts: { value: 1, n: 2 }, leak: { value: 0 } })
  const results = await listResults(database.db, owner, { runId })
  expect(results.map((one) => [one.caseId, one.answerStatus, one.passed])).toEqual([
    ['leave', 'answered', true],
    ['lantern-board', 'answered', true],
    ['lantern-member', 'refused', true],
  ])

  expect((await listConversations(database.db, owner, { limit: 10 })).items).toEqual([])
  const summary = await summariseWorkspace(database.db, owner, { days: 1, now: new Date() })
  expect(summary.answers).toEqual({ answered: 0, refused: 0, failed: 0, askers: 0, withheldClaims: 0 })

  // The owner is not on the board: the answer can be opened, what it rests on is withheld.
  const [, ofBoard] = results
  const answerId = ofBoard?.answerId ?? newId('answer')
  const shown = await getAnswer(runtime, owner, answerId)
  expect(shown.citations).toMatchObject([{ withheld: true, quote: '' }])
  expect(shown.text).not.toContain('13 million')
  const rating = { answerId, rating: 'up' as const, reasons: [], comment: null, correctedAnswer: null }
  await expect(rateAnswer(runtime, owner, rating)).rejects.toMatchObject({ code: 'not_found' })
})

test('an unchanged second run takes the answers of the first; changed documents, code or `fresh` ask again', async () => {
  const { owner, runtime, collectionId } = await setUp()
  const cachedOf = async (codeVersion: string, fresh = false) => {
    const runId = await makeRun(owner, [collectionId], fresh)
    await runEval(runtime, owner, { ...run(runId), codeVersion })
    return (await listResults(database.db, owner, { runId })).map((one) => one.cached)
  }
  expect(await cachedOf('one')).toEqual([false, false, false])
  expect(await cachedOf('one')).toEqual([true, true, true])
  expect(await cachedOf('two')).toEqual([false, false, false])
  expect(await cachedOf('one', true)).toEqual([false, false, false])
  await makeIndexedDocument(database.db, owner, { collectionId, text: 'The canteen opens at noon.' })
  expect(await cachedOf('one')).toEqual([false, false, false])
})

test('a worker that stops gives the run back, and the next goes on with the cases that are left', async () => {
  const { owner, runtime, collectionId } = await setUp()
  const runId = await makeRun(owner, [collectionId])
  const stopping = new AbortController()
  stopping.abort()
  await runEval(runtime, owner, run(runId, stopping.signal))
  expect(await findRun(database.db, owner, { runId })).toMatchObject({ status: 'queued', done: 0 })
  await runEval(runtime, owner, run(runId))
  await runEval(runtime, owner, run(runId))
  expect(await findRun(database.db, owner, { runId })).toMatchObject({ status: 'completed', done: 3 })
})

test('a run whose worker was killed in its middle is queued again, and what it had done is not asked twice', async () => {
  const { owner, runtime, collectionId } = await setUp()
  const earlier = await makeRun(owner, [collectionId])
  await runEval(runtime, owner, run(earlier))
  const [done] = await listResults(database.db, owner, { runId: earlier })
  const runId = await makeRun(owner, [collectionId], true)
  const minuteAgo = new Date(Date.now() - 60_000)
  await claimRun(database.db, owner, { runId, now: minuteAgo, silentAfterMs: 30_000 })
  const kept = { caseId: 'leave', passed: false, scores: { kept: 1 }, answerId: done?.answerId ?? newId('answer') }
  const result = { ...kept, answerStatus: 'answered' as const, errorCode: null, cached: false, contentKey: null }
  await saveResults(database.db, owner, { runId, results: [result], now: minuteAgo })

  const queued: unknown[] = []
  const enqueue = async (name: string, payload: object): Promise<void> => void queued.push({ name, ...payload })
  await sweepEvalRuns({ ...runtime, jobs: { enqueue } })
  const { workspaceId, userId } = owner
  expect(queued).toContainEqual({ name: 'run-eval', workspaceId, userId, runId })
  await runEval(runtime, owner, run(runId))
  expect(await findRun(database.db, owner, { runId })).toMatchObject({ status: 'completed', done: 3, passed: 2 })
  expect((await listResults(database.db, owner, { runId }))[0]).toMatchObject({ ...kept, cached: false })
})

test('a cancelled run stays cancelled, and cannot be cancelled twice', async () => {
  const { owner, runtime, collectionId } = await setUp()
  const runId = await makeRun(owner, [collectionId])
  await cancelEvalRun(runtime, owner, runId)
  await runEval(runtime, owner, run(runId))
  expect(await findRun(database.db, owner, { runId })).toMatchObject({ status: 'cancelled', done: 0 })
  await expect(cancelEvalRun(runtime, owner, runId)).rejects.toMatchObject({ code: 'eval_run_ended' })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await expect(cancelEvalRun(runtime, neighbour, runId)).rejects.toMatchObject({ code: 'not_found' })
  const member = await makeUser(database.db, { workspaceId: owner.workspaceId, role: 'member' })
  await expect(cancelEvalRun(runtime, member, runId)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a run whose group was deleted fails with a code and the name', async () => {
  const { runtime, collectionId } = await setUp()
  const elsewhere = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  const runId = await makeRun(elsewhere, [collectionId])
  await runEval(runtime, elsewhere, run(runId))
  expect(await findRun(database.db, elsewhere, { runId })).toMatchObject({
    status: 'failed',
    errorCode: 'eval_group_missing',
    errorDetail: 'There is no group “board” in this workspace.',
  })
})
