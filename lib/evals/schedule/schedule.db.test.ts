import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { createRun } from '@/db/queries/evals/create-run'
import { endRun } from '@/db/queries/evals/end-run'
import { findRun } from '@/db/queries/evals/find-run'
import { summariseWorkspace } from '@/db/queries/summarise-workspace'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { chunks, goldenCases } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import { newId } from '@/lib/domain/new-id'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'
import { readGates } from '../read-gates'
import { runEval } from '../run-eval'
import { acceptAlert } from './accept-alert'
import { getScheduledChecks } from './get-scheduled-checks'
import { saveScheduledChecks } from './save-scheduled-checks'
import { sweepScheduledChecks } from './sweep-scheduled-checks'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const hourMs = 3_600_000
const carryOver = 'Unused annual leave carries over until 31 March of the next year.'

/** A workspace with a document, a golden case about it, a clock that can be moved, and a queue that runs what it gets at once. */
async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const document = await makeIndexedDocument(db, admin, {
    externalId: 'leave.md',
    title: 'Leave policy',
    text: carryOver,
  })
  const definition = goldenCaseSchema.parse({
    id: 'leave',
    question: 'Until when does unused annual leave carry over?',
    expectedAnswer: 'Until 31 March.',
    tags: ['fact'],
  })
  const by = { ownerId: admin.userId, updatedBy: admin.userId }
  await db.insert(goldenCases).values({ workspaceId, id: 'leave', definition, ...by })
  let now = Date.now()
  const queued: EvalRunId[] = []
  const runtime: Runtime = {
    ...makeTestRuntime(db),
    now: () => new Date(now),
    jobs: { enqueue: async (_, payload) => void ('runId' in payload && queued.push(payload.runId as EvalRunId)) },
  }
  const failed = new Map<string, number>()
  /** An hour on: what is due is started, answered, and looked at. */
  const passAnHour = async (): Promise<EvalRunId[]> => {
    now += hourMs
    await sweepScheduledChecks(runtime, failed)
    const runs = queued.splice(0)
    const signal = new AbortController().signal
    for (const runId of runs) await runEval(runtime, admin, { runId, signal, codeVersion: 'one' })
    await sweepScheduledChecks(runtime, failed)
    return runs
  }
  const open = async () => (await listAlerts(db, admin, { openOnly: true })).map(({ detail }) => detail)
  const hide = (isActive: boolean) =>
    db.update(chunks).set({ isActive }).where(eq(chunks.documentId, document.documentId))
  return { db, admin, reviewer, runtime, document, passAnHour, open, hide }
}

/** A night that is not due within the test. */
const inTheMorning = (runtime: Runtime): number => (runtime.now().getHours() + 20) % 24

test('a canary question that is refused where it was answered raises an alert, which ends when it is answered again', async () => {
  const { db, admin, runtime, document, passAnHour, open, hide } = await setUp()
  const hour = inTheMorning(runtime)
  await saveScheduledChecks(runtime, admin, { on: true, suite: 'feedback', hour, canaries: ['leave'] })
  const [runId] = await passAnHour()
  expect(await findRun(db, admin, { runId: runId as EvalRunId })).toMatchObject({
    trigger: 'canary',
    status: 'completed',
    fresh: true,
    createdBy: admin.userId,
  })
  expect(await passAnHour()).toHaveLength(1)
  expect(await open()).toEqual([])

  await hide(false)
  await passAnHour()
  const outcome = { kind: 'canary', suite: 'feedback', caseId: 'leave' }
  expect(await open()).toMatchObject([
    { ...outcome, before: { status: 'answered', documentIds: [document.documentId] }, after: { status: 'refused' } },
  ])
  await passAnHour()
  expect(await open()).toHaveLength(1)
  await hide(true)
  await passAnHour()
  expect(await open()).toEqual([])

  await hide(false)
  await passAnHour()
  const [alert] = await listAlerts(db, admin, { openOnly: true })
  await acceptAlert(runtime, admin, { id: alert?.id ?? '' })
  await passAnHour()
  expect(await open()).toEqual([])
  // Readers asked nothing.
  const { answers } = await summariseWorkspace(db, admin, { days: 2, now: new Date() })
  expect(answers).toMatchObject({ answered: 0, refused: 0, failed: 0 })
  expect((await getScheduledChecks(runtime, admin)).canaries).toMatchObject([
    { caseId: 'leave', history: expect.arrayContaining([expect.objectContaining({ status: 'refused' })]) as unknown },
  ])
})

test('the set runs at its hour, once', async () => {
  const { db, admin, runtime, passAnHour, open } = await setUp()
  const hour = (runtime.now().getHours() + 2) % 24
  await saveScheduledChecks(runtime, admin, { on: true, suite: 'feedback', hour, canaries: [] })
  const started = [await passAnHour(), await passAnHour(), await passAnHour()].flat()
  expect(started).toHaveLength(1)
  expect(await findRun(db, admin, { runId: started[0] as EvalRunId })).toMatchObject({ trigger: 'nightly' })
  expect(await open()).toEqual([])
})

test('a gate that held the night before and fails raises an alert, which ends when it holds again', async () => {
  const { db, admin, runtime, open } = await setUp()
  const gate = (await readGates('filters')) ?? {}
  const night = async (holds: boolean) => {
    const runId = newId('evalRun')
    const fixed = {
      suite: 'filters',
      variant: {},
      model: 'm',
      promptVersion: 1,
      collectionIds: [],
      seed: 1,
      fresh: true,
    }
    const definition = goldenCaseSchema.parse({ id: 'a', question: 'Who?', expect: 'refusal', tags: ['refuse'] })
    await createRun(db, admin, { ...fixed, runId, cases: [definition], trigger: 'nightly', now: runtime.now() })
    const reach = ({ min = 0, max = 1 }: { min?: number | undefined; max?: number | undefined }): number =>
      holds ? (min + max) / 2 : min > 0 ? 0 : 1.1
    const metrics = Object.fromEntries(
      Object.entries(gate).map(([name, limit]) => [
        name,
        { value: reach(limit), ci: [0, 1] as [number, number], n: 9 },
      ]),
    )
    await endRun(db, admin, { runId, status: 'completed', metrics, now: runtime.now() })
    await sweepScheduledChecks(runtime, new Map())
  }
  await night(false)
  expect(await open()).toEqual([])
  await night(true)
  expect(await open()).toEqual([])
  await night(false)
  const raised = { kind: 'gate', suite: 'filters', figures: Object.keys(gate) }
  expect(await open()).toMatchObject([raised])
  await night(false)
  expect(await open()).toMatchObject([raised])
  await night(true)
  expect(await open()).toEqual([])
})

test('what cannot be started becomes an alert, is tried again later, and ends with the first run that goes through', async () => {
  const { db, admin, runtime, passAnHour, open } = await setUp()
  const checks = { on: true, suite: 'golden', hour: inTheMorning(runtime), canaries: ['leave'], by: admin.userId }
  await updateWorkspaceSettings(db, admin, { scheduledChecks: { ...checks, since: runtime.now().toISOString() } })
  expect(await passAnHour()).toEqual([])
  expect(await open()).toEqual([{ kind: 'schedule', trigger: 'canary', code: 'eval_samples_missing' }])
  await saveScheduledChecks(runtime, admin, { ...checks, suite: 'feedback' })
  expect(await open()).toEqual([])
  const [runId] = await passAnHour()
  await endRun(db, admin, { runId: runId as EvalRunId, status: 'cancelled', now: runtime.now() })
  expect(await open()).toEqual([])
})

test('an admin alone sets it up, and only with questions that the set has', async () => {
  const { admin, reviewer, runtime } = await setUp()
  const input = { on: true, suite: 'feedback', hour: 2, canaries: ['leave'] }
  await expect(saveScheduledChecks(runtime, reviewer, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(getScheduledChecks(runtime, reviewer)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(acceptAlert(runtime, reviewer, { id: 'alr_1' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(acceptAlert(runtime, admin, { id: 'alr_1' })).rejects.toMatchObject({ code: 'conflict' })
  const save = (changes: object) => saveScheduledChecks(runtime, admin, { ...input, ...changes })
  await expect(save({ canaries: ['gone'] })).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(save({ suite: 'golden' })).rejects.toMatchObject({ code: 'eval_samples_missing' })
  await save({ on: false, canaries: ['gone'] })
})
