import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { goldenCases } from '@/db/schema'
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
import type { Embedder } from '@/lib/models/ports'
import { createHashEmbedder } from '@/lib/models/testing/create-hash-embedder'
import type { Runtime } from '@/lib/runtime/runtime'
import { getEvalRun } from '../get-eval-run'
import { runEval } from '../run-eval'
import { startEvalRun } from '../start-eval-run'
import { changeEmbedder, checkEmbedderAgain } from './change-embedder'
import { completeEmbedder } from './complete-embedder'
import { takeOverEmbedder } from './take-over-embedder'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const inUse = createHashEmbedder()
const asGood = createHashEmbedder({ id: 'test:other', dimension: 128 })
/** All that it reads is the same to it. */
const blind: Embedder = {
  ...inUse,
  id: 'test:blind',
  embedQuery: async () => Float32Array.from({ length: 64 }, () => 1 / 8),
  embedPassages: async (texts) => texts.map((_, at) => unit(at)),
}
const unit = (at: number): Float32Array => Float32Array.from({ length: 64 }, (_, i) => (i === at % 64 ? 1 : 0))

const towns = [
  'Graz',
  'Linz',
  'Wels',
  'Steyr',
  'Enns',
  'Perg',
  'Traun',
  'Ried',
  'Gmunden',
  'Bregenz',
  'Dornbirn',
  'Hallein',
]
const fact = (town: string): string => `The office in ${town} has its own ${town} key cabinet beside the ${town} lift.`

/** A workspace that finds by vectors alone, with a case for each of its documents, in which `next` is to take over. */
async function setUp(next: Embedder, { isAsked = true } = {}) {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const collectionId = await makeCollection(db, admin)
  for (const town of towns)
    await makeIndexedDocument(db, admin, { collectionId, title: town, externalId: town, text: fact(town) })
  const definitions = towns.map((town) =>
    goldenCaseSchema.parse({
      id: town.toLowerCase(),
      question: `Where is the ${town} key cabinet of the office in ${town}?`,
      facts: [['lift']],
      sources: [{ document: town, quote: fact(town) }],
      tags: ['fact'],
    }),
  )
  if (isAsked)
    await db.insert(goldenCases).values(
      definitions.map((definition) => {
        return { workspaceId, id: definition.id, definition, ownerId: admin.userId, updatedBy: admin.userId }
      }),
    )
  const test = makeTestRuntime(db, { embedder: inUse, nextEmbedder: next })
  const chooseModels: Runtime['models']['admin']['chooseModels'] = (scope, choice) =>
    updateWorkspaceSettings(db, scope, choice)
  const runtime: Runtime = {
    ...test,
    models: { ...test.models, admin: { ...test.models.admin, chooseModels } },
    jobs: { enqueue: async () => undefined },
  }
  await updateWorkspaceSettings(db, admin, { embeddingModel: inUse.id, retrieval: { mode: 'vector' } })
  await completeEmbedder({ ...runtime, models: { ...runtime.models, nextEmbedder: async () => null } }, admin, {})
  await changeEmbedder(runtime, admin, next.id)
  const settings = () => loadWorkspaceSettings(db, admin)
  const complete = () => completeEmbedder(runtime, admin, { settleMs: 0 })
  const lastAct = async () => (await listAudit(db, admin, { limit: 1 }))[0]
  return { db, workspaceId, admin, runtime, settings, complete, lastAct }
}

test('an embedder with which the golden cases find as much takes over by itself, and the audit log says so', async () => {
  const { complete, settings, lastAct } = await setUp(asGood)
  await complete()
  expect(await settings()).toEqual({ embeddingModel: asGood.id, retrieval: { mode: 'vector' } })
  expect(await lastAct()).toMatchObject({ action: 'embedder.checked', detail: { passes: true, cases: towns.length } })
})

test('a worse one is stopped, goes on being stopped, and takes over with a reason only', async () => {
  const { admin, runtime, complete, settings, lastAct } = await setUp(blind)
  await complete()
  await complete()
  const stopped = await settings()
  expect(stopped).toMatchObject({ embeddingModel: inUse.id, nextEmbeddingModel: blind.id })
  expect(stopped.nextEmbeddingCheck?.check.problems.join(' ')).toContain('Recall@5')
  expect(stopped.nextEmbeddingCheck?.check.lost.length).toBeGreaterThan(0)
  const model = blind.id
  for (const override of [null, 'because'])
    await expect(takeOverEmbedder(runtime, admin, { model, override })).rejects.toMatchObject({
      code: 'embedder_gate_blocks',
    })
  const override = 'The old provider is switched off tonight.'
  await takeOverEmbedder(runtime, admin, { model, override })
  expect(await settings()).toEqual({ embeddingModel: model, retrieval: { mode: 'vector' } })
  expect(await lastAct()).toMatchObject({ action: 'embedder.gate-overridden', detail: { reason: override } })
})

test('where no case can be asked a person decides, and no reason is asked for', async () => {
  const { admin, runtime, complete, settings, lastAct } = await setUp(asGood, { isAsked: false })
  await complete()
  expect(await settings()).toMatchObject({ embeddingModel: inUse.id, nextEmbeddingCheck: { check: { cases: 0 } } })
  const member = await makeUser(database.db, { workspaceId: admin.workspaceId })
  const take = { model: asGood.id, override: null }
  await expect(takeOverEmbedder(runtime, member, take)).rejects.toMatchObject({ code: 'forbidden' })
  await takeOverEmbedder(runtime, admin, take)
  expect(await settings()).toMatchObject({ embeddingModel: asGood.id })
  expect(await lastAct()).toMatchObject({ action: 'embedder.taken-over' })
  await expect(takeOverEmbedder(runtime, admin, take)).rejects.toMatchObject({ code: 'embedder_moved_on' })
})

test('a case of a group that is gone is left out, and the others decide', async () => {
  const { db, admin, complete, settings } = await setUp(asGood)
  const definition = goldenCaseSchema.parse({
    id: 'gone',
    question: 'Who may enter?',
    expectedAnswer: 'The porters.',
    readerGroups: ['Porters'],
    tags: ['fact'],
  })
  const { workspaceId, userId } = admin
  await db.insert(goldenCases).values({ workspaceId, id: 'gone', definition, ownerId: userId, updatedBy: userId })
  await complete()
  expect((await settings()).embeddingModel).toBe(asGood.id)
})

test('it is checked again when that is asked for, and called off without a trace', async () => {
  const { admin, runtime, complete, settings } = await setUp(blind)
  const early = takeOverEmbedder(runtime, admin, { model: blind.id, override: null })
  await expect(early).rejects.toMatchObject({ code: 'embedder_moved_on' })
  await complete()
  await checkEmbedderAgain(runtime, admin)
  expect((await settings()).nextEmbeddingCheck).toBeUndefined()
  await complete()
  expect((await settings()).nextEmbeddingCheck?.check.problems).not.toEqual([])
  await changeEmbedder(runtime, admin, inUse.id)
  expect(await settings()).toEqual({ embeddingModel: inUse.id, retrieval: { mode: 'vector' } })
  await expect(checkEmbedderAgain(runtime, admin)).rejects.toMatchObject({ code: 'embedder_moved_on' })
})

test('a run tries it meanwhile, once it has all vectors, and takes over no answer of the one in use', async () => {
  const { admin, runtime, complete, db } = await setUp(blind)
  const run = async (variant = {}) => {
    const { runId } = await startEvalRun(runtime, admin, { suite: 'feedback', variant, requestId: 'req_1' })
    await runEval(runtime, admin, {
      runId,
      codeVersion: 'one',
      signal: new AbortController().signal,
    })
    return (await getEvalRun(runtime, admin, runId)).metrics['recall@5']?.value
  }
  const variant = { index: { embedder: blind.id } }
  await expect(run(variant)).rejects.toMatchObject({ code: 'eval_embedder_incomplete' })
  await expect(run({ index: { rebuild: 'rbd_none' } })).rejects.toMatchObject({ code: 'eval_rebuild_not_ready' })
  await complete()
  expect(await run()).toBe(1)
  expect(await run(variant)).toBeLessThan(0.9)
  expect((await loadWorkspaceSettings(db, admin)).embeddingModel).toBe(inUse.id)
})
