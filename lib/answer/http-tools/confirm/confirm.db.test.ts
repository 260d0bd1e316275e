import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { auditLog, toolResults } from '@/db/schema'
import { createTestDatabase, makeUser, type TestDatabase } from '@/db/testing'
import type { AnswerEvent } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import type { PendingRequest } from '@/lib/domain/tool-service'
import { callTools, scriptDeepModel } from '@/lib/models/testing/script-deep-model'
import { followAnswer } from '../../follow-answer'
import { startAnswer } from '../../start-answer'
import { stopAnswer } from '../../stop-answer'
import { deepPlan, makeDeepWorld } from '../../testing/deep-world'
import { saveToolService } from '../admin/save-tool-service'
import { switchOperation } from '../admin/switch-operation'
import { startOrderServer, type OrderServer } from '../testing/start-order-server'
import { decideRequest } from './decide-request'

vi.mock('@/lib/config/env', async (original) => {
  const env = await original<typeof import('@/lib/config/env')>()
  const readEnv = (...given: Parameters<typeof env.readEnv>) => ({
    ...env.readEnv(...given),
    FOOTNOTE_CONNECTOR_HOSTS: ['127.0.0.1'],
    FOOTNOTE_SECRET: 'ab'.repeat(32),
  })
  return { ...env, readEnv }
})

const question = 'Cancel order 4711, please: it is late.'
const cancel = callTools({ name: 'orders_post_orders_id_cancel', input: { id: '4711', body: { reason: 'late' } } })
const key = 'POST /orders/{id}/cancel'
const secret = 'sk-order-9f8e7d6c5b4a'

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeDeepWorld>>
let server: OrderServer
let serviceId: Awaited<ReturnType<typeof saveToolService>>['id']
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeDeepWorld(database)
  server = await startOrderServer()
  const runtime = world.runtimeWith(scriptDeepModel({ plan: deepPlan, report: '' }))
  const fields = {
    name: 'Orders',
    baseUrl: server.url,
    auth: { kind: 'query', name: 'api_key' } as const,
    secret,
    groupIds: [],
  }
  serviceId = (
    await saveToolService(runtime, world.scope, { ...fields, document: { text: server.document, from: null } })
  ).id
  await switchOperation(runtime, world.scope, { serviceId, key, mode: 'confirm' })
  server.replies.set(`/orders/4711/cancel?api_key=${secret}`, (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"4711","status":"cancelled"}')
  })
  return () => server.close()
})

type Moment = {
  readonly pending: PendingRequest
  readonly decide: (isAllowed: boolean, scope?: Scope) => void
  readonly stop: () => Promise<void>
}

/** Asks, and does what the test says at each request that waits. */
async function askAndWait(
  onWaiting: (moment: Moment) => unknown,
  { reader = world.scope, confirms = true }: { reader?: Scope; confirms?: boolean } = {},
) {
  const model = scriptDeepModel({
    plan: deepPlan,
    rounds: [cancel],
    report: 'The status of order 4711 is cancelled [3].',
  })
  const runtime = world.runtimeWith(model)
  const asked = { question, modelId: 'test:scripted', deep: true, confirms, requestId: 'req_1' }
  const { answerId } = await startAnswer(runtime, reader, asked)
  const events: AnswerEvent[] = []
  for await (const event of followAnswer(runtime, reader, answerId, 0)) {
    events.push(event)
    if (event.type !== 'step' || event.step.state !== 'waiting' || !event.step.pending) continue
    const { pending } = event.step
    const decide: Moment['decide'] = (isAllowed, scope = reader) =>
      decideRequest(scope, { answerId, requestId: pending.id, isAllowed })
    await onWaiting({ pending, decide, stop: () => stopAnswer(runtime, reader, answerId) })
  }
  const end = events.at(-1)
  if (end?.type !== 'done' && end?.type !== 'error') throw new Error('the stream did not end')
  return { answerId, answer: end.answer, step: end.answer.deep?.steps.at(-1), model }
}

const confirmations = () =>
  database.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, world.scope.workspaceId), eq(auditLog.action, 'tool-operation.confirmed')))

test('what was shown is sent once it is allowed, exactly so, and who allowed it is written down', async () => {
  let shown: PendingRequest | null = null
  const { answerId, answer, step } = await askAndWait(({ pending, decide }) => {
    shown = pending
    expect(server.requests).toEqual([])
    decide(true)
    expect(() => decide(true)).toThrow('decided already')
  })
  expect(shown).toMatchObject({
    service: 'Orders',
    operation: 'Cancel an order',
    method: 'POST',
    url: `${server.url}/orders/4711/cancel`,
    headers: {},
    body: '{"reason":"late"}',
  })
  expect(server.requests).toMatchObject([
    { method: 'POST', path: `/orders/4711/cancel?api_key=${secret}`, body: '{"reason":"late"}' },
  ])
  expect(step).toMatchObject({ kind: 'ask_service', state: 'done', found: 1 })
  expect(step).not.toHaveProperty('pending')
  expect(answer.claims[0]?.verdict).toBe('supported')
  const [entry, ...more] = await confirmations()
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    actorId: world.scope.userId,
    targetId: answerId,
    detail: { operation: key, serviceId },
  })
  expect(JSON.stringify([shown, answer, entry])).not.toContain(secret)
})

test('what is not allowed is not sent, and the model is told so', async () => {
  const { step, model, answerId } = await askAndWait(({ decide }) => decide(false))
  expect(step).toMatchObject({ kind: 'ask_service', state: 'refused', reason: 'not_confirmed' })
  expect(JSON.stringify(model.calls)).toContain('did not allow')
  expect(server.requests).toEqual([])
  expect(await confirmations()).toEqual([])
  const kept = await database.db.select().from(toolResults).where(eq(toolResults.answerId, answerId))
  expect(kept).toMatchObject([{ args: {}, status: null, text: '' }])
})

test('nobody but who asked can allow it, and no program', async () => {
  const { workspaceId } = world.scope
  const reader = await makeUser(database.db, { workspaceId })
  const { step } = await askAndWait(
    ({ decide }) => {
      expect(() => decide(true, world.scope)).toThrow('decided already')
      expect(() => decide(true, { ...reader, apiKeyId: 'key_1' })).toThrow()
      decide(false)
    },
    { reader },
  )
  expect(step).toMatchObject({ reason: 'not_confirmed' })
  expect(server.requests).toEqual([])
})

test.each([
  ['without a screen', (scope: Scope) => ({ reader: scope, confirms: false })],
  [
    'with an API key, whatever it says',
    (scope: Scope) => ({ reader: { ...scope, apiKeyId: 'key_1' }, confirms: true }),
  ],
])('%s it is not offered', async (_, options) => {
  const waited = vi.fn<() => void>()
  const { step } = await askAndWait(waited, options(world.scope))
  expect(step).toMatchObject({ kind: 'other', reason: 'unknown_tool' })
  expect(waited).not.toHaveBeenCalled()
  expect(server.requests).toEqual([])
})

test('what was switched off or led elsewhere while it waited is not sent, although it was allowed', async () => {
  const runtime = world.runtimeWith(scriptDeepModel({ plan: deepPlan, report: '' }))
  const off = await askAndWait(async ({ decide }) => {
    await switchOperation(runtime, world.scope, { serviceId, key, mode: 'off' })
    decide(true)
  })
  expect(off.step).toMatchObject({ reason: 'not_confirmed' })
  await switchOperation(runtime, world.scope, { serviceId, key, mode: 'confirm' })
  const moved = await askAndWait(async ({ decide }) => {
    const fields = {
      name: 'Orders',
      baseUrl: 'https://other.example',
      auth: { kind: 'none' } as const,
      secret: null,
      groupIds: [],
    }
    await saveToolService(runtime, world.scope, { ...fields, serviceId })
    decide(true)
  })
  expect(moved.step).toMatchObject({ reason: 'not_confirmed' })
  expect(server.requests).toEqual([])
  expect(await confirmations()).toEqual([])
})

test('stop while it waits ends the answer, and nothing is sent', async () => {
  const { answer } = await askAndWait(({ stop }) => stop())
  expect(answer.deep?.steps.at(-1)).toMatchObject({ kind: 'ask_service', state: 'failed', reason: 'stopped' })
  expect(server.requests).toEqual([])
})
