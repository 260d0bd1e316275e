import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { findRun } from '@/db/queries/evals/find-run'
import { listResults } from '@/db/queries/evals/list-results'
import { listModelCalls } from '@/db/queries/list-model-calls'
import { createRun } from '@/db/queries/evals/create-run'
import {
  createTestDatabase,
  makeCollection,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { CollectionId, EvalRunId } from '@/lib/domain/ids'
import type { JudgeIdentity } from '@/lib/domain/judge'
import { newId } from '@/lib/domain/new-id'
import { judgeModel, makeJudgeWorld, type JudgeWorld } from '../testing/make-judge-world'
import { verdict } from '../testing/start-judge-server'
import { compareRuns } from '../compare-runs'
import { getEvalRun } from '../get-eval-run'
import { runEval } from '../run-eval'
import { readPairs } from './pairs/read-pairs'
import { summariseJudging } from './summarise-judging'
import { readTask, comparePairs } from './tasks/start-judge-task'
import { runJudgeTask } from './tasks/run-judge-task'
import { pairKey } from './tasks/task-keys'

let database: TestDatabase
let world: JudgeWorld
let collectionId: CollectionId
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeJudgeWorld(database.db)
  collectionId = await makeCollection(database.db, world.admin, { isSample: true })
  const text = `Annual leave is 30 days a year.\n\n${carryOver}\n\nThe canteen opens at 11:30 on working days.`
  await makeIndexedDocument(database.db, world.admin, {
    collectionId,
    externalId: 'leave.md',
    title: 'Leave policy',
    text,
  })
})
afterEach(() => world.close())

const carryOver = 'Unused annual leave carries over until 31 March of the next year.'
const golden = (rest: object) => goldenCaseSchema.parse({ tags: ['fact'], ...rest })
const source = { sources: [{ document: 'leave.md', quote: carryOver }] }
const cases = [
  golden({
    id: 'leave',
    question: 'Until when does unused annual leave carry over?',
    facts: [['31 March']],
    ...source,
  }),
  golden({ id: 'days', question: 'How many days of annual leave are there?', facts: [['30 days']], ...source }),
  golden({ id: 'none', question: 'What is the speed of light in glass fibre?', expect: 'refusal' }),
]
const signal = new AbortController().signal
const judge = { model: judgeModel, samples: 1, rubricVersion: 1 }

async function makeRun(by: JudgeIdentity | null = judge, fresh = false): Promise<EvalRunId> {
  const { admin, runtime } = world
  const runId = newId('evalRun')
  const fixed = { suite: 'golden', variant: {}, model: 'local:extractive', promptVersion: 1, seed: 1, fresh }
  await createRun(database.db, admin, {
    ...fixed,
    runId,
    collectionIds: [collectionId],
    cases,
    judge: by,
    now: new Date(),
  })
  await runEval(runtime, admin, { runId, signal, codeVersion: 'one' })
  return runId
}

test('a run with a judge has its figure, what was not judged counted apart, and passes what it passed without', async () => {
  const { admin, runtime, server } = world
  const plain = await makeRun(null)
  server.replyWith(({ user }) => (user.includes('How many days') ? 'no verdict' : verdict('partly')))
  const runId = await makeRun()
  const run = await findRun(database.db, admin, { runId })
  expect(run).toMatchObject({
    status: 'completed',
    passed: (await findRun(database.db, admin, { runId: plain }))?.passed,
  })
  expect(run?.metrics?.['judge']).toMatchObject({ value: 0.5, n: 1 })
  const results = await listResults(database.db, admin, { runId })
  expect(results.map(({ caseId, scores }) => [caseId, scores['judge']])).toEqual([
    ['leave', 0.5],
    ['days', null],
    ['none', null],
  ])
  const judging = await summariseJudging(runtime, admin, await getEvalRun(runtime, admin, runId))
  expect(judging).toMatchObject({
    verdicts: { correct: 0, partly: 1, wrong: 0 },
    notJudged: [{ code: 'judge_reply_invalid', n: 1 }],
    calibration: { standing: 'too_few', n: 0, needed: 30 },
    isOwn: false,
  })
  expect(await summariseJudging(runtime, admin, await getEvalRun(runtime, admin, plain))).toBeNull()
})

test('the same run again asks the judge nothing that it has said, and what it is asked is what the case expects', async () => {
  await makeRun()
  const asked = world.server.requests.length
  expect(asked).toBe(2)
  expect(
    world.server.requests.every(({ user }) => user.includes('From the documents') && user.includes(carryOver)),
  ).toBe(true)
  await makeRun()
  await makeRun(judge, true)
  expect(world.server.requests).toHaveLength(asked)
  await world.runtime.models.flush()
  const calls = await listModelCalls(database.db, world.admin, { limit: 100 })
  expect(calls.filter(({ task }) => task === 'judge')).toHaveLength(asked)
})

test('a budget that is used up ends no run: its cases are not judged', async () => {
  await world.runtime.models.admin.saveBudget(world.admin, {
    subjectKind: 'workspace',
    subjectId: '',
    period: 'month',
    softMicroUsd: null,
    hardMicroUsd: 0,
    softAction: 'warn',
    cheaperModel: null,
    contact: null,
  })
  const runId = await makeRun()
  const detail = await getEvalRun(world.runtime, world.admin, runId)
  expect(detail.run).toMatchObject({ status: 'completed' })
  expect(detail.metrics['judge']).toBeUndefined()
  expect(await summariseJudging(world.runtime, world.admin, detail)).toMatchObject({
    verdicts: { correct: 0, partly: 0, wrong: 0 },
    notJudged: [{ code: 'budget_exhausted', n: 2 }],
  })
  expect(JSON.stringify(detail.metrics)).not.toContain('NaN')
})

test('two runs are compared case by case in the background; the neighbour sees neither', async () => {
  const { admin, runtime, server } = world
  const runs = { before: await makeRun(), after: await makeRun(judge, true) }
  const jobs: unknown[] = []
  const queueing = { ...runtime, jobs: { enqueue: async (...job: unknown[]) => void jobs.push(job) } }
  await comparePairs(queueing, admin, runs)
  await expect(comparePairs(queueing, admin, runs)).rejects.toMatchObject({ code: 'conflict' })
  expect(jobs).toHaveLength(1)
  expect(await readTask(runtime, admin, pairKey(runs))).toMatchObject({ status: 'open', row: { total: 2 } })
  await runJudgeTask(runtime, admin, { key: pairKey(runs), signal })
  expect(await readTask(runtime, admin, pairKey(runs))).toMatchObject({ status: 'completed', row: { done: 2 } })
  // The local model says the same both times: no call.
  expect((await readPairs(runtime, admin, runs)).map((one) => one.verdict)).toEqual(['even', 'even'])
  expect(server.requests).toHaveLength(2)
  expect((await compareRuns(runtime, admin, runs)).figures.map(({ figure }) => figure.name)).toContain('judge')
  // What two judges say, or one and nobody, is no difference between the runs.
  const other = await makeRun({ ...judge, samples: 3 })
  const mixed = await compareRuns(runtime, admin, { before: other, after: runs.after })
  expect(mixed.after.metrics['judge'] && mixed.before.metrics['judge']).toBeDefined()
  expect(mixed.figures.map(({ figure }) => figure.name)).not.toContain('judge')

  const workspaceId = await makeWorkspace(database.db)
  const neighbour = await makeUser(database.db, { workspaceId, role: 'admin' })
  await expect(readPairs(runtime, neighbour, runs)).rejects.toMatchObject({ code: 'not_found' })
  await expect(comparePairs(runtime, neighbour, runs)).rejects.toMatchObject({ code: 'not_found' })
  const member = { ...admin, role: 'member' as const }
  await expect(comparePairs(runtime, member, runs)).rejects.toMatchObject({ code: 'forbidden' })
})

test('without a model nobody judges, and it says what is missing', async () => {
  const workspaceId = await makeWorkspace(database.db)
  const admin = await makeUser(database.db, { workspaceId, role: 'admin' })
  const runtime = makeTestRuntime(database.db, { chatModels: {} })
  await runJudgeTask(runtime, admin, { key: 'calibration', signal })
  await expect(
    comparePairs(runtime, admin, { before: 'evr_a' as EvalRunId, after: 'evr_b' as EvalRunId }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})
