import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRun } from '@/db/queries/evals/find-run'
import { createTestDatabase, makeCollection, makeGroup, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { Role } from '@/lib/domain/scope'
import { compareRuns } from './compare-runs'
import { getEvalRun } from './get-eval-run'
import { loadSuite } from './load-suite'
import { startEvalRun } from './start-eval-run'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function setUp(options: { role?: Role; groups?: boolean; samples?: boolean } = {}) {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const scope = await makeUser(db, { workspaceId, role: options.role ?? 'reviewer' })
  const { cases } = await loadSuite('golden')
  const names = new Set(cases.flatMap((one) => one.readerGroups))
  if (options.groups !== false) for (const name of names) await makeGroup(db, workspaceId, name)
  if (options.samples !== false) await makeCollection(db, scope, { isSample: true })
  const queued: unknown[] = []
  const enqueue = async (...job: unknown[]) => void queued.push(job)
  const runtime = { ...makeTestRuntime(db), jobs: { enqueue } }
  const start = (variant = {}, suite = 'golden', limits = {}) =>
    startEvalRun(runtime, scope, { suite, variant, requestId: 'req_1', ...limits })
  return { scope, runtime, start, queued, cases }
}

test('a run is written with all its cases and queued once', async () => {
  const { scope, runtime, start, queued, cases } = await setUp()
  const { runId } = await start({ retrieval: { mode: 'keyword' } })
  expect(queued).toMatchObject([['run-eval', { runId }, { singletonKey: runId }]])
  const { run, results, metrics } = await getEvalRun(runtime, scope, runId)
  expect(run).toMatchObject({ status: 'queued', total: cases.length, variant: { retrieval: { mode: 'keyword' } } })
  expect(results.map((one) => one.caseId)).toEqual(cases.map((one) => one.id))
  expect(metrics).toEqual({})
  expect(await compareRuns(runtime, scope, { before: runId, after: runId })).toMatchObject({ figures: [], cases: [] })
})

test.each([
  ['without the sample company', { samples: false }, {}, 'eval_samples_missing'],
  ['without a group that a case asks with', { groups: false }, {}, 'eval_group_missing'],
  ['with a model that nobody offers', {}, { model: 'openai:none' }, 'provider_not_configured'],
  ['with a prompt that was never released', {}, { promptVersion: 99 }, 'prompt_version_unknown'],
  ['by a member', { role: 'member' as const }, {}, 'forbidden'],
])('%s nothing is started', async (_, options, variant, code) => {
  const { start, queued } = await setUp(options)
  await expect(start(variant)).rejects.toMatchObject({ code })
  expect(queued).toEqual([])
})

test('with a budget and a model without a price nothing is started; on this server a budget is written down', async () => {
  const { start, scope, runtime, queued } = await setUp()
  const budget = { budgetMicroUsd: 500_000 }
  // By words alone: the vectors of the fakes have no price either.
  const retrieval = { mode: 'keyword' }
  await expect(start({ model: 'test:scripted', retrieval }, 'golden', budget)).rejects.toMatchObject({
    code: 'eval_budget_unpriced',
    detail: expect.stringContaining('test:scripted has no price'),
  })
  expect(queued).toEqual([])
  const { runId } = await start({ retrieval }, 'golden', budget)
  expect((await getEvalRun(runtime, scope, runId)).run).toMatchObject(budget)
})

test('a run is not there for the neighbour and not for members', async () => {
  const { start, scope, runtime } = await setUp()
  const { runId } = await start()
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  const member = await makeUser(database.db, { workspaceId: scope.workspaceId, role: 'member' })
  await expect(getEvalRun(runtime, neighbour, runId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(getEvalRun(runtime, member, runId)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await findRun(database.db, scope, { runId })).not.toBeNull()
})
