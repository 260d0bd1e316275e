import { expect, test, vi } from 'vitest'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { createStepLog } from './create-step-log'
import { askSessionModel } from './ask-session-model'
import { deepLimits } from './deep-limits'
import type { DeepSession } from './deep-session'

const request = {
  system: 's',
  messages: [{ role: 'user' as const, content: 'q' }],
  maxOutputTokens: 10,
  timeLimitMs: 500,
}

/** A session whose model costs a quarter of a dollar a call. */
function makeSession(fields: Partial<DeepSession> = {}, reply: () => string | Error = () => 'Said.') {
  const scripted = createScriptedModel(reply)
  const doGenerate: typeof scripted.doGenerate = async (call) => {
    const result = await scripted.doGenerate(call)
    return { ...result, providerMetadata: { footnote: { costMicroUsd: 250_000, unpriced: false } } }
  }
  const stop = new AbortController()
  const session = {
    runtime: { models: { chatModel: async () => ({ ...scripted, doGenerate }) }, log: { warn: vi.fn() } },
    input: { signal: stop.signal, answerId: 'ans_1', requestId: 'req_1' },
    limits: deepLimits,
    deadline: performance.now() + 10_000,
    log: createStepLog(0, () => undefined),
    spent: { inputTokens: 0, outputTokens: 0, costMicroUsd: 0, unpriced: false },
    bound: null,
    ...fields,
  } as unknown as DeepSession
  return { session, stop, calls: scripted.calls }
}

test('what it used is added up, and no call is made once it has cost as much as it may', async () => {
  const { session, calls } = makeSession()
  expect((await askSessionModel(session, request))?.text).toBe('Said.')
  await askSessionModel(session, request)
  expect(session.spent).toMatchObject({ costMicroUsd: 500_000 })
  expect(session.spent.inputTokens).toBeGreaterThan(0)
  expect(await askSessionModel(session, request)).toBeNull()
  expect(session.bound).toBe('cost')
  expect(calls).toHaveLength(2)
})

test('no call is made once the time is up', async () => {
  const { session, calls } = makeSession({ deadline: performance.now() - 1 })
  expect(await askSessionModel(session, request)).toBeNull()
  expect(session.bound).toBe('time')
  expect(calls).toHaveLength(0)
})

test('what a step has waited for a person is not its time', async () => {
  const log = { ...createStepLog(0, () => undefined), waitedMs: () => 5_000 }
  const { session } = makeSession({ deadline: performance.now() - 1_000, log })
  expect((await askSessionModel(session, request))?.text).toBe('Said.')
})

test('a model that fails ends nothing but the looking; a used-up budget is named', async () => {
  const failing = makeSession({}, () => new FootnoteError('provider_unavailable'))
  expect(await askSessionModel(failing.session, request)).toBeNull()
  expect(failing.session.bound).toBeNull()
  const broke = makeSession({}, () => new FootnoteError('budget_exhausted'))
  expect(await askSessionModel(broke.session, request)).toBeNull()
  expect(broke.session.bound).toBe('budget')
})

test('the reader’s stop is thrown, and asks nobody', async () => {
  const { session, stop, calls } = makeSession()
  stop.abort()
  await expect(askSessionModel(session, request)).rejects.toMatchObject({ code: 'answer_stopped' })
  expect(calls).toHaveLength(0)
})
