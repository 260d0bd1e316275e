import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import { listExperiments } from '@/db/queries/experiments/list-experiments'
import { listExperimentEvents } from '@/db/queries/experiments/list-experiment-events'
import { readExperimentAnswers } from '@/db/queries/experiments/read-experiment-answers'
import { listAudit } from '@/db/queries/list-audit'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { verifyAuditChain } from '@/db/queries/verify-audit-chain'
import { answers, experiments } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { Scope } from '@/lib/domain/scope'
import { changeExperiment } from '@/lib/experiments/change-experiment'
import { deleteExperiment } from '@/lib/experiments/delete-experiment'
import { freezeExperiments } from '@/lib/experiments/freeze-experiments'
import { keepActive } from '@/lib/experiments/keep-active'
import { putBack } from '@/lib/experiments/put-back'
import { stopExperiment } from '@/lib/experiments/stop-experiment'
import { watchExperiments } from '@/lib/experiments/watch-experiments'
import { widenExperiment } from '@/lib/experiments/widen-experiment'
import { getExperiment } from './get-experiment'
import { readExperimentGate } from './read-experiment-gate'
import { startExperiment } from './start-experiment'
import { startExperimentEval } from './start-experiment-eval'
import { takeChange } from './take-change'
import { everyone, makeExperimentWorld, reason } from './testing/make-experiment-world'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const world = () => makeExperimentWorld(database.db)
type World = Awaited<ReturnType<typeof world>>
const cheap = { what: 'model', value: 'test:cheap' } as const
const fewer = { what: 'retrieval', value: { k: 2, rerank: false } } as const

const armOf = async (answerId: string) =>
  (
    await database.db
      .select({ arms: answers.arms })
      .from(answers)
      .where(eq(answers.id, answerId as never))
  )[0]?.arms ?? null

test(
  'a change that does harm is taken back by itself, with an alert, and everybody has what is active',
  { timeout: 120_000 },
  async () => {
    const w = await world()
    const id = await w.started({ what: 'model', value: 'test:bad' })
    const readers = await w.readers(id, 10)
    const memories = new Map()
    let status: string | undefined
    for (let asked = 0; asked < 100 && status !== 'rolled_back'; asked++) {
      await w.askAs(readers[asked % readers.length] as Scope)
      await watchExperiments(w.runtime, memories)
      status = (await findExperiment(w.db, w.admin, { id }))?.status
    }
    const { experiment, events, sides, readings } = await getExperiment(w.runtime, w.admin, id)
    expect(experiment).toMatchObject({
      status: 'rolled_back',
      endReason: expect.stringMatching(/^Refusals: 100 % against 0 %/),
    })
    expect(sides.treatment.answers).toBeLessThanOrEqual(50)
    expect(readings.find(({ name }) => name === 'refused')?.mostEvidence).toBeGreaterThan(100)
    expect(events[0]).toMatchObject({ kind: 'rolled-back', actorId: null })
    const alert = { kind: 'experiment', experimentId: id, guard: 'refused', control: 0, treatment: 1 }
    expect(await listAlerts(w.db, w.admin, { openOnly: true })).toMatchObject([{ detail: alert }])
    expect((await listAudit(w.db, w.admin, { limit: 20 })).map(({ action }) => action)).toContain(
      'experiment.rolled-back',
    )
    expect(await verifyAuditChain(w.db, w.admin)).toMatchObject({ ok: true })
    const { answer, answerId } = await w.askAs(readers[1] as Scope)
    expect(answer.model).toBe('test:good')
    expect(await armOf(answerId)).toBeNull()
  },
)

test(
  'a harmless one is widened step by step, stays at its last, and reports what it saves',
  { timeout: 120_000 },
  async () => {
    const w = await world()
    const plan = { steps: [50, 60], answersPerStep: 10, minutesPerStep: 0 }
    const id = await w.started(cheap, { plan })
    const readers = await w.readers(id, 6)
    const memories = new Map()
    for (let asked = 0; asked < 72; asked++) {
      await w.askAs(readers[asked % readers.length] as Scope)
      await watchExperiments(w.runtime, memories)
    }
    const { experiment, next, figures, outcome, events, sides } = await getExperiment(w.runtime, w.admin, id)
    expect(experiment).toMatchObject({ status: 'running', step: 1, percent: 60 })
    expect(next).toEqual({ act: 'stay' })
    expect(events[0]).toMatchObject({ kind: 'widened', percent: 60, actorId: null })
    expect(sides.control.answers + sides.treatment.answers).toBe(72)
    const about = (value: number): number => expect.closeTo(value) as number
    const cost = figures.find(({ name }) => name === 'cost')
    expect(cost).toMatchObject({ verdict: 'better', control: { value: about(400) }, treatment: { value: about(100) } })
    expect(cost?.difference?.ci.map(Math.round)).toEqual([-300, -300])
    expect(outcome.join(' ')).toMatch(/^It saves \$0\.0003 per answer \(75 %\).*No difference in quality can be seen/)
    await widenExperiment(w.runtime, w.admin, { id, percent: 90 })
    expect((await findExperiment(w.db, w.admin, { id }))?.percent).toBe(90)
    await expect(widenExperiment(w.runtime, w.admin, { id, percent: 80 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  },
)

test('a clock that is set back after the start blinds no guard', async () => {
  const w = await world()
  const id = await w.started(cheap)
  const hourAhead = new Date(Date.now() + 3_600_000)
  await w.db.update(experiments).set({ startedAt: hourAhead, stepStartedAt: hourAhead }).where(eq(experiments.id, id))
  for (const reader of await w.readers(id, 2)) await w.askAs(reader)
  await watchExperiments(w.runtime, new Map())
  const { sides, readings } = await getExperiment(w.runtime, w.admin, id)
  expect(sides).toMatchObject({ control: { answers: 2 }, treatment: { answers: 2 } })
  expect(readings.find(({ name }) => name === 'refused')?.canary.n).toBe(2)
})

test('the kill switch ends all of them for the next question of any process, and none starts while it is on', async () => {
  const w = await world()
  const ids = [await w.started(cheap), await w.started(fewer)]
  const [, treatment] = (await w.readers(ids[0] ?? '', 1)) as [Scope, Scope]
  expect((await w.askAs(treatment)).answer.model).toBe('test:cheap')
  // Another process: its own runtime, that has not been told.
  const other = makeTestRuntime(w.db, { chatModels: w.chatModels })
  expect(await freezeExperiments(other, w.admin, { frozen: true })).toEqual({ stopped: 2 })
  const { answer, answerId } = await w.askAs(treatment)
  expect(answer.model).toBe('test:good')
  expect(await armOf(answerId)).toBeNull()
  const draft = await w.draft(cheap)
  const start = () => startExperiment(w.runtime, w.admin, { id: draft, override: reason })
  await expect(start()).rejects.toMatchObject({ code: 'experiment_frozen' })
  await freezeExperiments(w.runtime, w.admin, { frozen: false })
  await start()
  for (const id of ids) expect(await findExperiment(w.db, w.admin, { id })).toMatchObject({ status: 'stopped' })
})

test('one at a time on a thing, and never beside something that changes nothing', async () => {
  const w = await world()
  await w.started(cheap)
  const other = await w.draft({ what: 'model', value: 'test:bad' })
  const start = startExperiment(w.runtime, w.admin, { id: other, override: reason })
  await expect(start).rejects.toMatchObject({ code: 'experiment_same_thing' })
  for (const [change, code] of [
    [{ what: 'model', value: 'test:good' }, 'experiment_changes_nothing'],
    [{ what: 'model', value: 'test:gone' }, 'provider_not_configured'],
    [{ what: 'strict', value: false }, 'experiment_changes_nothing'],
    [{ what: 'forms', value: true }, 'experiment_changes_nothing'],
  ] as const)
    await expect(w.draft(change)).rejects.toMatchObject({ code })
  await expect(w.draft(fewer, { audience: { groupIds: ['grp_x' as never], userIds: [] } })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('it ends by itself when what it is held against is changed under it', async () => {
  const w = await world()
  const id = await w.started(cheap)
  await updateWorkspaceSettings(w.db, w.admin, { chatModel: 'test:bad' })
  await watchExperiments(w.runtime, new Map())
  expect(await findExperiment(w.db, w.admin, { id })).toMatchObject({
    status: 'stopped',
    endReason: 'What it was held against was changed: Model is test:bad now.',
  })
  await expect(takeChange(w.runtime, w.admin, { id, override: reason })).rejects.toMatchObject({
    code: 'experiment_moved_on',
  })
})

async function gateOf(w: World, id: string) {
  const row = await findExperiment(w.db, w.admin, { id })
  if (!row) throw new Error('no experiment')
  return readExperimentGate(w.runtime, w.admin, row)
}

test('the gate decides about the start and about taking the change, which one click takes back', async () => {
  const w = await world()
  const id = await w.draft(fewer)
  const start = (override: string | null) => startExperiment(w.runtime, w.admin, { id, override })
  await expect(start(null)).rejects.toMatchObject({ code: 'experiment_gate_blocks' })
  await expect(start('ok')).rejects.toMatchObject({ code: 'experiment_needs_reason' })
  await startExperimentEval(w.runtime, w.admin, { id, suite: 'feedback', requestId: 'r' })
  expect(await gateOf(w, id)).toMatchObject({ state: 'open' })
  await w.runQueued()
  expect(await gateOf(w, id)).toMatchObject({ state: 'passed', lost: 0 })
  await start(null)
  await takeChange(w.runtime, w.admin, { id, override: null })
  expect(await loadWorkspaceSettings(w.db, w.admin)).toMatchObject({ retrieval: fewer.value })
  const { answerId } = await w.askAs(await makeUser(w.db, { workspaceId: w.workspaceId }))
  const [row] = await w.db.select().from(answers).where(eq(answers.id, answerId))
  expect(row).toMatchObject({ arms: null, recipe: { retrieval: fewer.value } })
  await putBack(w.runtime, w.admin, { id })
  expect((await loadWorkspaceSettings(w.db, w.admin)).retrieval).toBeUndefined()
  await expect(putBack(w.runtime, w.admin, { id })).rejects.toMatchObject({ code: 'experiment_moved_on' })
  const kinds = (await listExperimentEvents(w.db, w.admin, { experimentId: id })).map(({ kind }) => kind)
  expect(kinds).toEqual(['put-back', 'taken', 'started', 'eval-started', 'created'])
})

test('a model that makes things up is blocked, and runs prove nothing about a draft that was changed since', async () => {
  const w = await world()
  const id = await w.draft({ what: 'model', value: 'test:bad' })
  await startExperimentEval(w.runtime, w.admin, { id, suite: 'feedback', requestId: 'r' })
  await w.runQueued()
  expect(await gateOf(w, id)).toMatchObject({ state: 'blocked', lost: 1 })
  const draft = {
    name: 'A trial',
    rationale: reason,
    audience: everyone,
    plan: { steps: [50], answersPerStep: 10, minutesPerStep: 0 },
  }
  await changeExperiment(w.runtime, w.admin, { id, draft: { ...draft, change: cheap } })
  expect(await gateOf(w, id)).toMatchObject({ state: 'none' })
  await deleteExperiment(w.runtime, w.admin, { id })
  expect(await findExperiment(w.db, w.admin, { id })).toBeNull()
})

test('reviewers read and change nothing, members do neither, and the neighbour sees nothing of it', async () => {
  const w = await world()
  const id = await w.started(cheap)
  await w.askAs((await w.readers(id, 1))[0] as Scope)
  const reviewer = await makeUser(w.db, { workspaceId: w.workspaceId, role: 'reviewer' })
  const member = await makeUser(w.db, { workspaceId: w.workspaceId })
  expect((await getExperiment(w.runtime, reviewer, id)).sides.control.answers).toBe(1)
  await expect(getExperiment(w.runtime, member, id)).rejects.toMatchObject({ code: 'forbidden' })
  const acts: ((scope: Scope) => Promise<unknown>)[] = [
    (scope) => stopExperiment(w.runtime, scope, { id }),
    (scope) => widenExperiment(w.runtime, scope, { id, percent: 90 }),
    (scope) => keepActive(w.runtime, scope, { id, note: '' }),
    (scope) => takeChange(w.runtime, scope, { id, override: reason }),
    (scope) => putBack(w.runtime, scope, { id }),
    (scope) => startExperiment(w.runtime, scope, { id, override: reason }),
    (scope) => startExperimentEval(w.runtime, scope, { id, suite: 'feedback', requestId: 'r' }),
    (scope) => deleteExperiment(w.runtime, scope, { id }),
  ]
  for (const act of [...acts, (scope: Scope) => freezeExperiments(w.runtime, scope, { frozen: true })])
    for (const scope of [reviewer, member]) await expect(act(scope)).rejects.toMatchObject({ code: 'forbidden' })

  const neighbour = await makeUser(w.db, { workspaceId: await makeWorkspace(w.db), role: 'admin' })
  await expect(getExperiment(w.runtime, neighbour, id)).rejects.toMatchObject({ code: 'not_found' })
  for (const act of acts)
    await expect(act(neighbour)).rejects.toMatchObject({
      code: expect.stringMatching(/^(not_found|experiment_moved_on)$/),
    })
  expect(await listExperiments(w.db, neighbour)).toEqual([])
  expect(await findRunningExperiments(w.db, neighbour)).toEqual([])
  expect(await listExperimentEvents(w.db, neighbour, { experimentId: id })).toEqual([])
  expect(await readExperimentAnswers(w.db, neighbour, { id, since: new Date(0) })).toEqual([])
  await freezeExperiments(w.runtime, neighbour, { frozen: true })
  expect(await findExperiment(w.db, w.admin, { id })).toMatchObject({ status: 'running', percent: 50 })
})
