import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { goldenCases } from '@/db/schema'
import { verifyAuditChain } from '@/db/queries/verify-audit-chain'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { ask } from '@/lib/answer/testing/ask'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import type { EvalRunId } from '@/lib/domain/ids'
import type { CanaryPlan } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { createPromptReader } from '@/lib/models/testing/create-prompt-reader'
import { getCanary } from '@/lib/prompts/canary/get-canary'
import { watchCanaries } from '@/lib/prompts/canary/watch-canaries'
import { widenByHand } from '@/lib/prompts/canary/widen-by-hand'
import { choosePrompt } from '@/lib/prompts/choose-prompt'
import { createDraft } from '@/lib/prompts/create-draft'
import { freezePrompts } from '@/lib/prompts/freeze-prompts'
import { getVersion } from '@/lib/prompts/get-version'
import { inCohort } from '@/lib/experiments/in-cohort'
import { reviewVersion } from '@/lib/prompts/review-version'
import { rollBack } from '@/lib/prompts/roll-back'
import { newestShipped } from '@/lib/prompts/shipped-prompts'
import { submitDraft } from '@/lib/prompts/submit-draft'
import type { Runtime } from '@/lib/runtime/runtime'
import { runEval } from '../run-eval'
import { readPromptGate } from './read-prompt-gate'
import { releaseVersion } from './release-version'
import { startPromptEval } from './start-prompt-eval'
import { tryPrompt } from './try-prompt'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const shipped = newestShipped('answer')
const rationale = 'Answers are too long for a phone.'
/** Planted: nothing asks for footnotes any more, and the model writes what it likes. */
const bad = { system: 'You are a friendly assistant. Answer from memory.', user: shipped.user }
const good = { system: `${shipped.system}\nNever more than three sentences.`, user: shipped.user }
const plan: CanaryPlan = { steps: [50, 100], answersPerStep: 60, minutesPerStep: 0 }

const facts = [
  [
    'How long does unused annual leave carry over?',
    'Unused annual leave carries over until 31 March of the next year.',
  ],
  ['What does a lost badge cost?', 'A lost badge costs 25 euros.'],
  ['When is the canteen open?', 'The canteen is open from 11:30 to 14:00.'],
] as const

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const [author, second] = [
    await makeUser(db, { workspaceId, role: 'admin', name: 'Ada' }),
    await makeUser(db, { workspaceId, role: 'admin', name: 'Bo' }),
  ]
  await makeIndexedDocument(db, author, { title: 'House rules', text: facts.map(([, fact]) => fact).join('\n\n') })
  for (const [question, fact] of facts) {
    const id = question
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .slice(0, 30)
    const definition = goldenCaseSchema.parse({ id, question, expectedAnswer: fact, tags: ['feedback'] })
    await db
      .insert(goldenCases)
      .values({ workspaceId, id, definition, ownerId: author.userId, updatedBy: author.userId })
  }
  const model = createPromptReader(facts.map(([, fact]) => fact))
  const test = makeTestRuntime(db)
  const queued: EvalRunId[] = []
  const runtime: Runtime = {
    ...test,
    models: { ...test.models, chatModel: async () => model },
    jobs: {
      enqueue: async (_, payload) => {
        if ('runId' in payload) queued.push(payload.runId as EvalRunId)
      },
    },
  }
  const runQueued = async (): Promise<void> => {
    for (const runId of queued.splice(0))
      await runEval(runtime, author, { runId, codeVersion: 'one', signal: new AbortController().signal })
  }
  const approved = async (text: typeof good): Promise<number> => {
    const { version } = await createDraft(runtime, author, { basedOn: 1, rationale, text })
    await submitDraft(runtime, author, { version, edit: 1 })
    await reviewVersion(runtime, second, { version, verdict: 'approve', note: '' })
    return version
  }
  const gateOf = async (version: number) => {
    const { version: row, active } = await getVersion(runtime, author, version)
    return readPromptGate(runtime, author, row, active?.version ?? null)
  }
  const evaluated = async (text: typeof good): Promise<number> => {
    const version = await approved(text)
    await startPromptEval(runtime, author, { version, suite: 'feedback', requestId: 'r' })
    await runQueued()
    return version
  }
  return { author, second, runtime, approved, evaluated, gateOf }
}

const releaseOf = (
  runtime: Runtime,
  scope: Scope,
  version: number,
  override: string | null = null,
  how: CanaryPlan | null = plan,
) => releaseVersion(runtime, scope, { version, plan: how, override, requestId: 'r' })

/** Readers ask in turn until the canary ends or everyone has asked; it is looked at after each answer. @returns answers by the new version */
async function playCanary(runtime: Runtime, author: Scope, canaryId: string, version: number, most: number) {
  const { db } = database
  const { workspaceId } = author
  // As many in the cohort as outside of it: who belongs to it is chance, and the canary waits for the smaller side.
  const sides: [Scope[], Scope[]] = [[], []]
  while (sides.some((side) => side.length < 12)) {
    const reader = await makeUser(db, { workspaceId })
    sides[inCohort(canaryId, reader.userId, 50) ? 1 : 0].push(reader)
  }
  const readers = sides[0].slice(0, 12).flatMap((reader, i) => [reader, sides[1][i] as Scope])
  const memories = new Map()
  let own = 0
  for (let asked = 0; asked < most; asked++) {
    const reader = readers[asked % readers.length] as Scope
    const { answer } = await ask(runtime, reader, { question: facts[asked % facts.length]?.[0] ?? '' })
    if (answer.promptVersion === version) own += 1
    const isTried = inCohort(canaryId, reader.userId, 50)
    const { canary } = await getCanary(runtime, author, canaryId)
    if (canary.percent === 50 && canary.status === 'running') expect(answer.promptVersion === version).toBe(isTried)
    await watchCanaries(runtime, memories)
    const { status } = (await getCanary(runtime, author, canaryId)).canary
    if (status !== 'running') return { own, status }
  }
  return { own, status: 'running' as const }
}

test('a planted bad prompt is blocked by the gate; an override says why, and the audit chain keeps it', async () => {
  const { author, runtime, evaluated, gateOf } = await setUp()
  const version = await evaluated(bad)
  const gate = await gateOf(version)
  expect(gate).toMatchObject({ state: 'blocked', lost: 3, won: 0 })
  expect(gate.reasons.join(' ')).toMatch(/limit on passed is not kept.*Passed lost 100.0 points/)
  await expect(releaseOf(runtime, author, version)).rejects.toMatchObject({ code: 'prompt_gate_blocks' })
  await expect(releaseOf(runtime, author, version, 'ok')).rejects.toMatchObject({ code: 'prompt_needs_reason' })
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1 })
  await releaseOf(runtime, author, version, 'To see the canary catch it.')
  const [latest] = await listAudit(database.db, author, { limit: 1 })
  expect(latest).toMatchObject({ action: 'prompt.canary-started', detail: { override: true } })
  expect(latest?.detail['reason']).toMatch(/overridden: To see the canary catch it/)
  expect(await verifyAuditChain(database.db, author)).toMatchObject({ ok: true })
})

test('in the canary the same prompt is rolled back within 50 of its answers', { timeout: 120_000 }, async () => {
  const { author, runtime, evaluated } = await setUp()
  const version = await evaluated(bad)
  const { canaryId } = await releaseOf(runtime, author, version, 'To see the canary catch it.')
  const { own, status } = await playCanary(runtime, author, canaryId ?? '', version, 150)
  expect(status).toBe('rolled_back')
  expect(own).toBeLessThanOrEqual(50)
  const { canary, log, looks } = await getCanary(runtime, author, canaryId ?? '')
  expect(canary.endReason).toMatch(/^Refusals: 100 % against 0 %/)
  expect(log[0]).toMatchObject({ kind: 'canary-rolled-back', actorId: null })
  expect(looks.length).toBeGreaterThan(5)
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1 })
})

test(
  'a good prompt passes the gate, is widened by itself to every reader, and goes back in one click',
  { timeout: 120_000 },
  async () => {
    const { author, runtime, evaluated, gateOf } = await setUp()
    const version = await evaluated(good)
    expect(await gateOf(version)).toMatchObject({ state: 'passed', lost: 0 })
    const { canaryId } = await releaseOf(runtime, author, version)
    await expect(releaseOf(runtime, author, version)).rejects.toMatchObject({ code: 'prompt_moved_on' })
    const { own, status } = await playCanary(runtime, author, canaryId ?? '', version, 240)
    expect(status).toBe('passed')
    // As many as the step asks for, and a few until as many of the control were paired.
    expect(own).toBeGreaterThanOrEqual(60)
    expect(own).toBeLessThan(75)
    expect(await choosePrompt(runtime, author)).toMatchObject({ version })
    expect(await rollBack(runtime, author, { version })).toEqual({ version: 1 })
    expect(await choosePrompt(runtime, author)).toMatchObject({ version: 1 })
  },
)

test('a canary is rolled back, widened and stopped by hand; only one runs at a time', async () => {
  const { author, runtime, evaluated } = await setUp()
  const [first, other] = [await evaluated(good), await evaluated({ ...good, system: `${good.system} Be kind.` })]
  const { canaryId } = await releaseOf(runtime, author, first, null, { ...plan, steps: [5, 50, 100] })
  await expect(releaseOf(runtime, author, other)).rejects.toMatchObject({ code: 'prompt_canary_running' })
  expect(await widenByHand(runtime, author, { canaryId: canaryId ?? '' })).toEqual({ percent: 50 })
  expect(await rollBack(runtime, author, { version: first })).toEqual({ version: 1 })
  const again = await releaseOf(runtime, author, other)
  await freezePrompts(runtime, author, { frozen: true })
  expect((await getCanary(runtime, author, again.canaryId ?? '')).canary.status).toBe('stopped')
  await expect(releaseOf(runtime, author, other)).rejects.toMatchObject({ code: 'prompt_frozen' })
  await freezePrompts(runtime, author, { frozen: false })
  await releaseOf(runtime, author, other, null, null)
  expect(await choosePrompt(runtime, author)).toMatchObject({ version: other })
})

test('without a model that reads prompts neither eval nor canary starts, and a run by another active version proves nothing', async () => {
  const { author, runtime, approved, evaluated, gateOf } = await setUp()
  const version = await approved(good)
  const local = makeTestRuntime(database.db)
  const start = startPromptEval(local, author, { version, suite: 'feedback', requestId: 'r' })
  await expect(start).rejects.toMatchObject({ code: 'prompt_no_hosted_model' })
  await expect(releaseOf(local, author, version)).rejects.toMatchObject({ code: 'prompt_no_hosted_model' })
  expect(await gateOf(version)).toMatchObject({ state: 'none' })
  const [one, two] = [await evaluated(good), await evaluated(good)]
  await releaseOf(runtime, author, one, null, null)
  expect(await gateOf(two)).toMatchObject({
    state: 'broken',
    reasons: [`Version ${one} became active meanwhile. Run both again.`],
  })
})

test('the playground answers beside the active version, judges cases, and leaves nothing for readers', async () => {
  const { author, runtime } = await setUp()
  const { version } = await createDraft(runtime, author, { basedOn: 1, rationale, text: bad })
  const asked = await tryPrompt(runtime, author, { version, what: { question: facts[1][0] } })
  expect(asked).toMatchObject({
    tried: { version, passed: null, answer: { promptVersion: version, status: 'refused' } },
    active: { version: 1, answer: { promptVersion: 1, status: 'answered' } },
  })
  const what = { suite: 'feedback', caseId: 'what-does-a-lost-badge-cost-' }
  expect(await tryPrompt(runtime, author, { version, what })).toMatchObject({
    tried: { passed: false },
    active: { passed: true },
  })
  const member = await makeUser(database.db, { workspaceId: author.workspaceId })
  await expect(tryPrompt(runtime, member, { version, what })).rejects.toMatchObject({ code: 'forbidden' })
})
