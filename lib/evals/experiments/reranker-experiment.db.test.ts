import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeUser, type TestDatabase } from '@/db/testing'
import { createExperiment } from '@/lib/experiments/create-experiment'
import { findObstacle } from '@/lib/experiments/find-obstacle'
import { putBack } from '@/lib/experiments/put-back'
import { putBackLocalReranker } from '@/lib/experiments/put-back-local-reranker'
import type { Reranker } from '@/lib/models/ports'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import type { Runtime } from '@/lib/runtime/runtime'
import { startExperiment } from './start-experiment'
import { takeChange } from './take-change'
import { everyone, makeExperimentWorld, reason } from './testing/make-experiment-world'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const world = () => makeExperimentWorld(database.db)
const hosted: Reranker = { id: 'cohere:ranker', score: async (_, texts) => texts.map((text) => text.length) }
const offering = (runtime: Runtime): Runtime => {
  const fake = createFakeModels({ hostedRerankers: [hosted] })
  const hostedReranker: typeof fake.hostedReranker = (scope, wanted) => fake.hostedReranker(scope, wanted)
  return {
    ...runtime,
    models: { ...runtime.models, hostedReranker, listRerankers: (scope) => fake.listRerankers(scope) },
  }
}

test('another reranker is tried and taken through the gate, put back in a click, and the way home is one, too', async () => {
  const w = await world()
  const runtime = offering(w.runtime)
  const change = { what: 'retrieval', value: { reranker: hosted.id } } as const
  const missing = { what: 'retrieval', value: { reranker: 'cohere:other' } } as const
  await expect(w.draft(missing)).rejects.toMatchObject({ code: 'provider_not_configured' })
  await expect(w.draft(change)).rejects.toMatchObject({ code: 'provider_not_configured' })
  const plan = { steps: [50], answersPerStep: 10, minutesPerStep: 0 }
  const rationale = 'It orders passages better.'
  const { id } = await createExperiment(runtime, w.admin, {
    name: 'Order',
    rationale,
    change,
    audience: everyone,
    plan,
  })
  await expect(startExperiment(runtime, w.admin, { id, override: null })).rejects.toMatchObject({
    code: 'experiment_gate_blocks',
  })
  await startExperiment(runtime, w.admin, { id, override: reason })
  await takeChange(runtime, w.admin, { id, override: reason })
  expect(await loadWorkspaceSettings(w.db, w.admin)).toMatchObject({ retrieval: { reranker: hosted.id } })
  await putBack(runtime, w.admin, { id })
  expect((await loadWorkspaceSettings(w.db, w.admin)).retrieval).toBeUndefined()

  await updateWorkspaceSettings(w.db, w.admin, { retrieval: { k: 5, reranker: hosted.id } })
  await putBackLocalReranker(runtime, w.admin)
  expect((await loadWorkspaceSettings(w.db, w.admin)).retrieval).toEqual({ k: 5 })
  expect((await listAudit(w.db, w.admin, { limit: 1 }))[0]).toMatchObject({
    action: 'answer-settings.reset',
    detail: { what: 'reranker', before: hosted.id },
  })
  const member = await makeUser(w.db, { workspaceId: w.workspaceId })
  await expect(putBackLocalReranker(runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
})

test('an experiment with a reranker stops when nobody offers it any more', async () => {
  const w = await world()
  const control = { value: null, label: 'as shipped' }
  const change = { what: 'retrieval', value: { reranker: hosted.id } } as const
  const experiment = { workspaceId: w.workspaceId, what: 'retrieval', change, control } as const
  expect(await findObstacle(offering(w.runtime), experiment)).toBeNull()
  expect(await findObstacle(w.runtime, experiment)).toBe('cohere:ranker is not connected any more.')
})
