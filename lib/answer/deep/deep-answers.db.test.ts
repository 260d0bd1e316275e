import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { auditLog } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Answer } from '@/lib/domain/answer'
import type { ScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { makeGate } from '@/lib/models/testing/start-chat-server'
import { promptText } from '@/lib/models/testing/prompt-text'
import { explainAnswerClaim } from '../explain/explain-answer-claim'
import { followAnswer } from '../follow-answer'
import { getAnswer } from '../get-answer'
import { replayAnswer } from '../replay/replay-answer'
import { startAnswer } from '../start-answer'
import { stopAnswer } from '../stop-answer'
import { ask, streamedText } from '../testing/ask'
import { callTools, scriptDeepModel } from '@/lib/models/testing/script-deep-model'
import { deepPlan, deepQuestion, deepReport, makeDeepWorld } from '../testing/deep-world'

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeDeepWorld>>
beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeDeepWorld(database)
})
afterAll(() => database.close())

const verdicts = ({ claims }: Answer) => claims.map(({ verdict }) => verdict)

describe('a deep answer with a model', () => {
  test('plans, searches, uses tools, and is a report with sections whose sentences are checked and cited', async () => {
    const { answer, answerId, events, steps, model, runtime } = await world.askDeeply({
      rounds: [
        callTools(
          { name: 'search', input: { query: 'parental leave' } },
          { name: 'open_section', input: { passage: 1 } },
        ),
        callTools({ name: 'list_documents', input: { title: 'leave' } }),
      ],
    })
    expect(answer.status).toBe('answered')
    expect(answer.text).toContain('## Asking for leave')
    expect(verdicts(answer)).toEqual(['quote', 'quote', 'quote'])
    expect(new Set(answer.citations.map(({ title }) => title))).toEqual(new Set(['Leave in Graz', 'Parental leave']))
    for (const claim of answer.claims) expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text)
    expect(streamedText(events)).toBe(answer.text)
    expect(answer.deep).toMatchObject({ outcome: 'report', bound: null })
    expect(steps.map(({ kind }) => kind)).toEqual([
      'plan',
      'search',
      'search',
      'search',
      'search',
      'open_section',
      'list_documents',
    ])
    expect(steps.every(({ state, ms }) => state === 'done' && ms !== null)).toBe(true)

    const told = events.flatMap((event) => (event.type === 'step' ? [event.step] : []))
    expect(told.filter(({ state }) => state === 'running').length).toBeGreaterThanOrEqual(steps.length)
    expect(told.filter(({ state }) => state !== 'running')).toEqual(steps)
    expect(events.findIndex(({ type }) => type === 'sources')).toBeGreaterThan(
      events.findLastIndex(({ type }) => type === 'step'),
    )

    const stored = await getAnswer(runtime, world.scope, answerId)
    expect(stored.deep).toEqual(answer.deep)
    const last = model.calls.at(-1)
    expect(promptText(last?.prompt ?? [], 'system')).toContain('This answer is a report')
    expect(last?.tools ?? []).toEqual([])
    const replay = await replayAnswer(runtime, world.scope, { answerId, change: {}, requestId: 'req_2' })
    expect(replay.after.text).toBe(answer.text)
    const writing = model.calls.length
    expect(answer.usage.inputTokens).toBeGreaterThan(writing)
  })

  test('the audit log says what was called, in counts and without words', async () => {
    const { answerId } = await world.askDeeply({
      rounds: [callTools({ name: 'calculate', input: { expression: '1 +', passages: [] } })],
    })
    const [entry] = await database.db.select().from(auditLog).where(eq(auditLog.targetId, answerId))
    expect(entry).toMatchObject({
      action: 'answer.looked-deeper',
      actorId: world.scope.userId,
      detail: { search: 3, calculate: 1, refused: 1, failed: 0, bound: null },
    })
  })

  test('an ordinary answer has no steps, calls no tool, and is audited as none', async () => {
    const model = scriptDeepModel({ plan: deepPlan, report: deepReport })
    const { answer, events } = await ask(world.runtimeWith(model), world.scope, {
      question: deepQuestion,
      modelId: 'test:scripted',
    })
    expect(answer.deep).toBeUndefined()
    expect(events.some(({ type }) => type === 'step')).toBe(false)
    expect(model.calls.every(({ tools }) => (tools ?? []).length === 0)).toBe(true)
  })

  test('a result is marked as calculated where its figures are carried, and an invented one stays unsupported', async () => {
    const { answer, answerId, runtime } = await world.askDeeply({
      rounds: [callTools({ name: 'calculate', input: { expression: '25 days + 18 days', passages: [1, 2] } })],
      report: 'Parents in Graz have 43 days of leave [1]. Parents in Graz have 51 days of leave [1].',
    })
    expect(answer.claims[0]).toMatchObject({
      verdict: 'supported',
      calculation: { expression: '25 days + 18 days', result: '43 days' },
    })
    expect(answer.claims[0]?.citations).toHaveLength(2)
    const why = await explainAnswerClaim(runtime, world.scope, { answerId, start: answer.claims[0]?.start ?? -1 })
    expect(why.reasons[0]).toEqual({
      holds: true,
      text: 'Worked out from the figures of these passages: 25 days + 18 days = 43 days.',
    })
    expect(why.reasons.every(({ holds }) => holds)).toBe(true)
    expect(answer.claims[1]).toMatchObject({ verdict: 'unsupported', citations: [] })
  })

  test('a report that was written before is checked anew and not written again; another calculation is another report', async () => {
    await updateWorkspaceSettings(database.db, world.scope, { answerCache: null })
    try {
      const first = await world.askDeeply({})
      const second = await world.askDeeply({})
      expect(second.answer).toMatchObject({ text: first.answer.text, cache: 'hit' })
      expect(second.model.calls).toHaveLength(first.model.calls.length - 1)
      const sum = { expression: '25 days + 18 days', passages: [1, 2] }
      const other = await world.askDeeply({ rounds: [callTools({ name: 'calculate', input: sum })] })
      expect(other.answer.cache).toBe('miss')
    } finally {
      await updateWorkspaceSettings(database.db, world.scope, { answerCache: 'off' })
    }
  })

  test('nothing found is refused as ever', async () => {
    const empty = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
    const { answer } = await world.askDeeply({}, deepQuestion, empty)
    expect(answer).toMatchObject({ status: 'refused', refusal: { reason: 'no_evidence' }, text: '' })
    expect(answer.deep?.steps.length).toBeGreaterThan(0)
  })
})

test('stop works while it is looked for, and keeps what was found', async () => {
  const scripted = scriptDeepModel({ plan: deepPlan, report: deepReport })
  const hung = makeGate()
  const hanging: ScriptedModel = {
    ...scripted,
    doGenerate: (call) => {
      if ((call.tools ?? []).length === 0) return scripted.doGenerate(call)
      hung.open()
      return new Promise((_, reject) =>
        call.abortSignal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true }),
      )
    },
  }
  const runtime = world.runtimeWith(hanging)
  const { answerId } = await startAnswer(runtime, world.scope, {
    question: deepQuestion,
    modelId: 'test:scripted',
    deep: true,
    requestId: 'req_1',
  })
  let ended: Answer | null = null
  void hung.held.then(() => stopAnswer(runtime, world.scope, answerId))
  for await (const event of followAnswer(runtime, world.scope, answerId, 0)) {
    if (event.type === 'done' || event.type === 'error') ended = event.answer
  }
  expect(ended).toMatchObject({ status: 'failed', error: { code: 'answer_stopped' } })
  expect(ended?.sources.length).toBeGreaterThan(0)
  const stored = await getAnswer(runtime, world.scope, answerId)
  expect(stored.deep?.steps.filter(({ kind }) => kind === 'search')).toHaveLength(3)
  expect(stored.stopped).toBe(true)
})
