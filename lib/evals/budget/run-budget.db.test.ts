import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRun } from '@/db/queries/evals/create-run'
import { findRun } from '@/db/queries/evals/find-run'
import { listResults } from '@/db/queries/evals/list-results'
import { sumRunSpending } from '@/db/queries/evals/sum-run-spending'
import {
  createTestDatabase,
  makeCollection,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { readEnv } from '@/lib/config/env'
import type { EvalVariant } from '@/lib/domain/eval-run'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { CollectionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { createModels, type OwnedModels } from '@/lib/models/create-models'
import { startChatServer, type ChatServer } from '@/lib/models/testing/start-chat-server'
import { createLogger } from '@/lib/observability/create-logger'
import { getEvalRun } from '../get-eval-run'
import { readRunsGate } from '../read-runs-gate'
import { runEval } from '../run-eval'
import { listPaidModels } from './list-paid-models'
import { requirePriced } from './require-priced'

const priced = 'openai-compatible:prose'
const unpriced = 'openai-compatible:rare'
const sentence = 'The sail loft is kept at 9 degrees Celsius all year.'
/** Of the 900 tokens that the server says it read, at a dollar a million, and the 40 that it wrote, at ten. */
const callMicroUsd = 1_300

let database: TestDatabase
let server: ChatServer
let models: OwnedModels
let admin: Scope
let collectionId: CollectionId

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startChatServer()
  server.say('The sail loft is kept at 9 degrees Celsius all year [1].')
  const { db } = database
  admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  collectionId = await makeCollection(db, admin)
  await makeIndexedDocument(db, admin, { collectionId, externalId: 'loft.md', title: 'Loft', text: sentence })
  const env = readEnv({ FOOTNOTE_DATA_DIR: '/nonexistent', NODE_ENV: 'test' })
  const log = createLogger({ FOOTNOTE_LOG_LEVEL: 'silent' }, 'test')
  models = await createModels({ db, env, log, secret: Buffer.alloc(32, 7), findPersonalData: () => [] })
  const provider = {
    id: null,
    kind: 'openai-compatible' as const,
    name: 'Our server',
    apiKey: null,
    baseUrl: server.url,
  }
  const none = { embeddingModel: null, embeddingDimension: null, enabled: true }
  await models.admin.saveProvider(admin, { ...provider, ...none, chatModels: ['prose', 'rare'] })
  const reads = { inputMicroUsdPerMillion: 1_000_000, cachedMicroUsdPerMillion: 0 }
  await models.admin.savePrice(admin, { model: priced, ...reads, outputMicroUsdPerMillion: 10_000_000 })
})
afterAll(async () => {
  await models.close()
  await server.close()
  await database.close()
})

const runtime = () => ({ ...makeTestRuntime(database.db), models })

const cases = (count: number, words: string) =>
  Array.from({ length: count }, (_, index) =>
    goldenCaseSchema.parse({
      id: `loft-${index}`,
      question: `How cold is the sail loft, asked ${words} for the ${index}th time?`,
      facts: [['9 degrees']],
      sources: [{ document: 'loft.md', quote: sentence }],
      tags: ['fact'],
    }),
  )

type Asked = { count: number; words: string; budgetMicroUsd: number | null; variant?: EvalVariant }

async function runWith({ count, words, budgetMicroUsd, variant = { model: priced } }: Asked) {
  const runId = newId('evalRun')
  const fixed = { suite: 'feedback', model: variant.model ?? '', promptVersion: 1, seed: 1, fresh: false }
  const own = { runId, variant, collectionIds: [collectionId], cases: cases(count, words), now: new Date() }
  await createRun(database.db, admin, { ...fixed, ...own, budgetMicroUsd })
  const signal = new AbortController().signal
  await runEval(runtime(), admin, { runId, codeVersion: 'one', signal })
  await models.flush()
  const run = await findRun(database.db, admin, { runId })
  return { runId, run, spending: await sumRunSpending(database.db, admin, { runId }) }
}

test('a run stops before an answer that would pass its budget, keeps what it has, and decides nothing', async () => {
  const first = await runWith({ count: 12, words: 'once', budgetMicroUsd: null })
  expect(first.run).toMatchObject({ status: 'completed', done: 12 })
  const each = first.spending.spentMicroUsd / 12
  expect(each).toBe(first.spending.dearestMicroUsd)
  expect(each % callMicroUsd).toBe(0)

  const budgetMicroUsd = Math.round(8.5 * each)
  const stopped = await runWith({ count: 12, words: 'again', budgetMicroUsd })
  expect(stopped.run).toMatchObject({ status: 'failed', errorCode: 'eval_budget_reached', done: 8, metrics: null })
  expect(stopped.run?.errorDetail).toContain('4 cases were not asked: they are not judged')
  expect(stopped.spending.spentMicroUsd).toBe(8 * each)
  const { results, metrics } = await getEvalRun(runtime(), admin, stopped.runId)
  expect(metrics['passed']).toMatchObject({ value: 1, n: 8 })
  expect(results.filter(({ passed }) => passed === null).map(({ scores }) => scores)).toEqual([{}, {}, {}, {}])
  const gate = await readRunsGate(runtime(), admin, {
    runs: { candidateRunId: stopped.runId, baselineRunId: first.runId },
    names: [],
    findBroken: () => null,
  })
  expect(gate).toMatchObject({ state: 'broken', checks: [] })
  expect(gate.reasons[0]).toContain('stopped at its budget')

  // Again: what was answered is taken over and costs nothing, so the same budget reaches the end.
  const again = await runWith({ count: 12, words: 'again', budgetMicroUsd })
  expect(again.run).toMatchObject({ status: 'completed', done: 12 })
  expect(again.spending.spentMicroUsd).toBe(4 * each)
  const cached = (await listResults(database.db, admin, { runId: again.runId })).filter((one) => one.cached)
  expect(cached).toHaveLength(8)
})

test('a run on this server costs nothing and is never stopped', async () => {
  const variant = { model: 'local:extractive' }
  const { run, spending } = await runWith({ count: 4, words: 'here', budgetMicroUsd: 1, variant })
  expect(run).toMatchObject({ status: 'completed', done: 4 })
  expect(spending.spentMicroUsd).toBe(0)
  expect(await listPaidModels(runtime(), admin, { variant, judge: null })).toEqual([])
})

test('a model without a price cannot be held to a budget: refused at the start by its name, and stopped where it answers all the same', async () => {
  const paid = await listPaidModels(runtime(), admin, { variant: { model: unpriced }, judge: { model: priced } })
  expect(paid).toMatchObject([
    { id: unpriced, part: 'writes', price: null },
    { id: priced, part: 'judges' },
  ])
  expect(() => requirePriced(paid)).toThrow(expect.objectContaining({ code: 'eval_budget_unpriced' }))
  expect(() => requirePriced(paid)).toThrow(`${unpriced} has no price`)
  const { run } = await runWith({ count: 9, words: 'rarely', budgetMicroUsd: 1_000_000, variant: { model: unpriced } })
  expect(run).toMatchObject({ status: 'failed', errorCode: 'eval_budget_unpriced' })
  expect(run?.done).toBeLessThan(9)
})

test('what a run has spent is no business of the neighbour', async () => {
  const { runId } = await runWith({ count: 1, words: 'alone', budgetMicroUsd: null })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await sumRunSpending(database.db, neighbour, { runId })).toEqual({
    spentMicroUsd: 0,
    dearestMicroUsd: 0,
    unpricedCalls: 0,
  })
})
