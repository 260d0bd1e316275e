import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTrainingExports } from '@/db/queries/adapters/list-training-exports'
import { createRun } from '@/db/queries/evals/create-run'
import { saveResults } from '@/db/queries/evals/save-results'
import { listAudit } from '@/db/queries/list-audit'
import { createTestDatabase, makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { ask } from '@/lib/answer/testing/ask'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { AnswerId, EvalRunId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { takeOut } from '@/lib/feedback/data-out/take-out'
import type { Runtime } from '@/lib/runtime/runtime'
import { listAdapterRecords } from './list-adapter-records'
import { recordAdapter, removeAdapter } from './record-adapter'

let database: TestDatabase
let runtime: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

const period = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
const makeAdmin = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin', name: 'Jana Kos' })

async function takeFile(admin: Scope, kind: 'chat' | 'preference' = 'chat'): Promise<string> {
  let text = ''
  for await (const page of await takeOut(runtime, admin, { kind, format: 'jsonl', split: 'train', ...period }))
    text += String(page)
  return createHash('sha256').update(text).digest('hex')
}

async function makeRun(admin: Scope, passed: boolean): Promise<EvalRunId> {
  const runId = newId('evalRun')
  const collectionIds = [await makeCollection(database.db, admin)]
  const golden = goldenCaseSchema.parse({
    id: 'one',
    question: 'How?',
    facts: [['x']],
    sources: [{ document: 'a.md', quote: 'Ten days of leave.' }],
    tags: ['fact'],
  })
  const fixed = { suite: 'golden', variant: {}, model: 'local:extractive', promptVersion: 1, seed: 1, fresh: false }
  await createRun(database.db, admin, { ...fixed, runId, collectionIds, cases: [golden], judge: null, now: new Date() })
  const { answer } = await ask(runtime, admin, { question: 'How?', origin: 'eval' })
  const result = {
    caseId: 'one',
    passed,
    scores: { facts: passed ? 1 : 0 },
    answerId: answer.id as AnswerId,
    answerStatus: 'refused' as const,
    errorCode: null,
    cached: false,
    contentKey: null,
  }
  await saveResults(database.db, admin, { runId, results: [result], now: new Date() })
  return runId
}

const fields = { name: 'Leave LoRA', baseModel: 'SmolLM2 135M', settings: 'rank 8', runBefore: null, runAfter: null }

test('an adapter is recorded with the file it was trained on, known by its hash, and gets its runs later', async () => {
  const admin = await makeAdmin()
  const sha256 = await takeFile(admin)
  expect(await takeFile(admin)).toBe(sha256)
  const files = await listTrainingExports(database.db, admin)
  expect(files).toMatchObject([{ sha256, kind: 'chat', split: 'train', samples: 0 }])

  const { id } = await recordAdapter(runtime, admin, { ...fields, sha256 })
  const [first] = await listAdapterRecords(runtime, admin)
  expect(first).toMatchObject({ comparison: null, record: { id, by: 'Jana Kos', dataset: { sha256 } } })

  const [runBefore, runAfter] = [await makeRun(admin, false), await makeRun(admin, true)]
  await recordAdapter(runtime, admin, { ...fields, id, sha256, runBefore, runAfter })
  const [second, ...others] = await listAdapterRecords(runtime, admin)
  expect(others).toEqual([])
  expect(second?.record.createdAt).toEqual(first?.record.createdAt)
  expect(second?.comparison?.figures.find(({ figure }) => figure.scorer === 'facts')).toMatchObject({
    before: 0,
    after: 1,
  })

  await removeAdapter(runtime, admin, { id })
  expect(await listAdapterRecords(runtime, admin)).toEqual([])
  const items = await listAudit(database.db, admin, { limit: 50 })
  expect(items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['adapter.recorded', 'adapter.changed', 'adapter.removed']),
  )
})

test('a file that was never taken out, a run of the neighbour and a caller who is no admin are refused', async () => {
  const [admin, neighbour] = [await makeAdmin(), await makeAdmin()]
  const sha256 = await takeFile(admin, 'preference')
  const foreign = await makeRun(neighbour, true)
  const refused = { code: 'not_found' }
  await expect(recordAdapter(runtime, admin, { ...fields, sha256: '0'.repeat(64) })).rejects.toMatchObject(refused)
  await expect(recordAdapter(runtime, neighbour, { ...fields, sha256 })).rejects.toMatchObject(refused)
  await expect(recordAdapter(runtime, admin, { ...fields, sha256, runAfter: foreign })).rejects.toMatchObject(refused)
  const { id } = await recordAdapter(runtime, admin, { ...fields, sha256 })
  await expect(recordAdapter(runtime, neighbour, { ...fields, id, sha256 })).rejects.toMatchObject(refused)
  await expect(removeAdapter(runtime, neighbour, { id })).rejects.toMatchObject(refused)
  expect(await listAdapterRecords(runtime, neighbour)).toEqual([])
  const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
  for (const call of [
    recordAdapter(runtime, reviewer, { ...fields, sha256 }),
    removeAdapter(runtime, reviewer, { id }),
    listAdapterRecords(runtime, reviewer),
  ])
    await expect(call).rejects.toMatchObject({ code: 'forbidden' })
})
