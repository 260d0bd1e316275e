import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversations } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { AnswerOrigin } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import { usualPlan, type PromptName } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { saveFeedback } from '../feedback/save-feedback'
import { loadWorkspaceSettings } from '../workspace-settings'
import { activateVersion } from './activate-version'
import { createDraft } from './create-draft'
import { endCanary } from './end-canary'
import { findCanary } from './find-canary'
import { findPromptVersion } from './find-prompt-version'
import { findRollout } from './find-rollout'
import { freezePrompts } from './freeze-prompts'
import { listLooks } from './list-looks'
import { listPromptEvents } from './list-prompt-events'
import { listPromptVersions } from './list-prompt-versions'
import { listRunningCanaries } from './list-running-canaries'
import { movePromptVersion } from './move-prompt-version'
import { noteHold } from './note-hold'
import { readCanaryAnswers } from './read-canary-answers'
import { saveDraft } from './save-draft'
import { saveLook } from './save-look'
import { setEvalRuns } from './set-eval-runs'
import { startCanary } from './start-canary'
import { takeShipped } from './take-shipped'
import { widenCanary } from './widen-canary'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const name: PromptName = 'answer'
const now = new Date('2026-03-10T12:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const shippedOf = (...versions: number[]) =>
  versions.map(
    (version) => ({ name, version, system: `shipped ${version}`, user: '{question}', rationale: 'r' }) as const,
  )

const admin = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin', name: 'Ada Blum' })

const draftOf = (scope: Scope, shipped = shippedOf(1)) =>
  createDraft(database.db, scope, {
    name,
    text: { system: 'draft', user: '{question}' },
    rationale: 'shorter answers',
    basedOn: 1,
    shipped,
    now,
  })

/** A draft that has been approved. */
async function waiting(scope: Scope): Promise<number> {
  const version = await draftOf(scope)
  const event = { name, version, kind: 'approved' as const, now }
  await movePromptVersion(database.db, scope, { from: ['draft'], set: { status: 'eval' }, event })
  return version
}

async function onTrial(scope: Scope) {
  const version = await waiting(scope)
  const baseline = { slowMs: 5_000, dearMicroUsd: null }
  const fixed = {
    name,
    version,
    controlVersion: 1,
    plan: usualPlan,
    baseline,
    note: '',
    isOverride: false,
    now,
  } as const
  const canaryId = (await startCanary(database.db, scope, fixed)) ?? ''
  const canary = await findCanary(database.db, scope, { canaryId })
  if (!canary) throw new Error('no canary')
  return { version, canaryId, canary }
}

async function answerOf(scope: Scope, promptVersion: number, rest: Partial<typeof answers.$inferInsert> = {}) {
  const { workspaceId, userId } = scope
  const [conversationId, id] = [newId('conversation'), newId('answer')]
  const origin: AnswerOrigin = rest.origin ?? 'reader'
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 't', origin })
  const fixed = { workspaceId, userId, id, conversationId, turn: 1, question: 'q', model: 'test:prose' }
  const values = { ...fixed, promptVersion, status: 'answered' as const, traceId: 't', requestId: 'r', createdAt: now }
  await database.db.insert(answers).values({ ...values, ...rest })
  return id
}

test('the first draft brings the shipped versions in, the newest active; what ships later waits under the next free number', async () => {
  const scope = await admin()
  expect(await draftOf(scope, shippedOf(1, 2))).toBe(3)
  const listed = async () =>
    (await listPromptVersions(database.db, scope, { name })).map(({ version, status, shippedVersion }) => [
      version,
      status,
      shippedVersion,
    ])
  expect(await listed()).toEqual([
    [3, 'draft', null],
    [2, 'active', 2],
    [1, 'retired', 1],
  ])
  await takeShipped(database.db, scope, { name, shipped: shippedOf(1, 2, 3), now })
  await takeShipped(database.db, scope, { name, shipped: shippedOf(1, 2, 3), now })
  expect((await listed())[0]).toEqual([4, 'eval', 3])
  expect(await findPromptVersion(database.db, scope, { name, shippedVersion: 3 })).toMatchObject({ version: 4 })
})

test('a draft is saved once per edit, and not any more when it has left the author’s hands', async () => {
  const scope = await admin()
  const version = await draftOf(scope)
  const save = (edit: number) =>
    saveDraft(database.db, scope, { name, version, edit, text: { system: 'x', user: 'y' }, rationale: 'r', now })
  expect(await save(1)).toBe(2)
  expect(await save(1)).toBeNull()
  const submit = (edit: number) =>
    movePromptVersion(database.db, scope, {
      from: ['draft'],
      set: { status: 'review' },
      edit,
      event: { name, version, kind: 'submitted', now },
    })
  expect(await submit(1)).toBe(false)
  expect(await submit(2)).toBe(true)
  expect(await save(2)).toBeNull()
})

test('only one version is active, and a step that is no longer due changes nothing', async () => {
  const scope = await admin()
  const version = await waiting(scope)
  const event = { name, version, kind: 'activated' as const, now }
  expect(await activateVersion(database.db, scope, { from: ['canary'], event })).toBe(false)
  expect((await findRollout(database.db, scope, { name })).active).toMatchObject({ version: 1 })
  expect(await activateVersion(database.db, scope, { from: ['eval'], event })).toBe(true)
  const rows = await listPromptVersions(database.db, scope, { name })
  expect(rows.map((row) => [row.version, row.status])).toEqual([
    [version, 'active'],
    [1, 'retired'],
  ])
})

test('a canary is widened once per step and ends once, whoever is faster', async () => {
  const scope = await admin()
  const { canary, canaryId, version } = await onTrial(scope)
  const { db } = database
  expect(await findRollout(db, scope, { name })).toMatchObject({
    active: { version: 1 },
    canary: { id: canaryId, percent: 5, version: { version } },
  })
  expect(await widenCanary(db, scope, { canary, answers: 50, note: 'n', now: later(1) })).toBe(true)
  expect(await widenCanary(db, scope, { canary, answers: 50, note: 'n', now: later(1) })).toBe(false)
  expect(await findCanary(db, scope, { name, running: true })).toMatchObject({ percent: 25, stepStartedWith: 50 })
  const end = () => endCanary(db, scope, { canary, end: 'rolled_back', note: 'refusals', now: later(2) })
  expect(await Promise.all([end(), end()])).toEqual([true, false])
  expect(await findPromptVersion(db, scope, { name, version })).toMatchObject({ status: 'retired', activatedAt: null })
  const log = await listPromptEvents(db, scope, { name, version, canaryId })
  expect(log.map(({ kind, note }) => [kind, note])).toEqual([
    ['canary-rolled-back', 'refusals'],
    ['canary-widened', 'n'],
    ['canary-started', ''],
  ])
})

test('the answers of a canary are those that readers got from a model by one of its versions', async () => {
  const scope = await admin()
  const claim = { text: 'c', start: 0, end: 1, citations: [] }
  const claims = [
    { ...claim, verdict: 'unsupported' as const },
    { ...claim, verdict: 'supported' as const },
  ]
  const rated = await answerOf(scope, 2, { claims, costMicroUsd: 7, totalMs: 900, createdAt: later(1) })
  const feedback = { rating: 'down' as const, reasons: [], comment: null, correctedAnswer: null }
  await saveFeedback(database.db, scope, { answerId: rated, feedback, now })
  await answerOf(scope, 1)
  await answerOf(scope, 1, {
    model: 'local:extractive',
    fallback: { from: 'm', code: 'provider_timeout' },
    createdAt: later(2),
  })
  await answerOf(scope, 1, { model: 'local:extractive' })
  await answerOf(scope, 1, { origin: 'eval' })
  await answerOf(scope, 1, { status: 'running' })
  await answerOf(scope, 3)
  await answerOf(scope, 1, { createdAt: later(-60) })
  const read = await readCanaryAnswers(database.db, scope, { versions: [1, 2], since: now })
  expect(read).toMatchObject([
    { promptVersion: 1, thumbsDown: false, fellBack: false, claims: 0 },
    { promptVersion: 2, thumbsDown: true, claims: 2, unsupported: 1, costMicroUsd: 7, totalMs: 900 },
    { promptVersion: 1, fellBack: true },
  ])
  const latest = await readCanaryAnswers(database.db, scope, { versions: [1, 2], before: later(2), latest: 2 })
  expect(latest.map(({ promptVersion }) => promptVersion)).toEqual([1, 2])
})

test('nothing of it is seen or changed from the neighbour’s workspace', async () => {
  const [scope, other] = [await admin(), await admin()]
  const { db } = database
  const { canary, canaryId, version } = await onTrial(scope)
  await answerOf(scope, version)
  const readings = [
    {
      name: 'errors' as const,
      control: { n: 1, mean: 0 },
      canary: { n: 1, mean: 0 },
      pairs: 1,
      evidence: 1,
      mostEvidence: 1,
    },
  ]
  await saveLook(db, scope, { canaryId, answers: 2, percent: 5, readings, now })
  await saveLook(db, scope, { canaryId, answers: 2, percent: 5, readings, now: later(5) })
  expect(await listLooks(db, scope, { canaryId })).toMatchObject([{ answers: 2, at: later(5) }])

  expect(await findPromptVersion(db, other, { name, version })).toBeNull()
  expect(await listPromptVersions(db, other, { name })).toEqual([])
  expect(await findRollout(db, other, { name })).toEqual({ active: null, canary: null, isFrozen: false })
  expect(await findPromptVersion(db, other, { name, shippedVersion: 1 })).toBeNull()
  expect(await listPromptEvents(db, other, { name, version })).toEqual([])
  expect(await findCanary(db, other, { canaryId })).toBeNull()
  expect(await findCanary(db, other, { name })).toBeNull()
  expect(await listLooks(db, other, { canaryId })).toEqual([])
  expect(await readCanaryAnswers(db, other, { versions: [version] })).toEqual([])

  const event = { name, version, kind: 'retired' as const, now }
  const runs = { candidateRunId: newId('evalRun'), baselineRunId: newId('evalRun') }
  expect(await movePromptVersion(db, other, { from: ['canary'], set: { status: 'retired' }, event })).toBe(false)
  expect(await activateVersion(db, other, { from: ['canary'], event })).toBe(false)
  expect(await setEvalRuns(db, other, { name, version, ...runs, now })).toBe(false)
  expect(await widenCanary(db, other, { canary, answers: 1, note: '', now })).toBe(false)
  expect(await endCanary(db, other, { canary, end: 'stopped', note: '', now })).toBe(false)
  const text = { system: 'x', user: 'y' }
  expect(await saveDraft(db, other, { name, version, edit: 1, text, rationale: 'r', now })).toBeNull()
  await noteHold(db, other, { canary, note: 'held', now })
  expect((await listPromptEvents(db, scope, { name, version })).map(({ kind }) => kind)).not.toContain('canary-held')
  await freezePrompts(db, other, { frozen: true })
  expect(await findRollout(db, scope, { name })).toMatchObject({ isFrozen: false, canary: { percent: 5 } })
  expect(await loadWorkspaceSettings(db, other)).toMatchObject({ promptsFrozen: true })
  expect((await listRunningCanaries(db)).filter(({ id }) => id === canaryId)).toHaveLength(1)
})
