import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { listTrainingAnswers } from '@/db/queries/exports/list-training-answers'
import { listAnswersToJudge } from '@/db/queries/judge/list-answers-to-judge'
import { listCandidates } from '@/db/queries/reviews/list-candidates'
import { findToolResult } from '@/db/queries/tools/find-tool-result'
import { auditLog, feedback, toolResults } from '@/db/schema'
import { createTestDatabase, makeGroup, makeUser, type TestDatabase } from '@/db/testing'
import type { Answer } from '@/lib/domain/answer'
import type { ToolResultId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { callTools, scriptDeepModel } from '@/lib/models/testing/script-deep-model'
import { exportAnswers } from '../export/export-answers'
import { getAnswer } from '../get-answer'
import { replayAnswer } from '../replay/replay-answer'
import { saveQuestion } from '../saved/save-question'
import { getSharedConversation } from '../sharing/get-shared-conversation'
import { shareConversation } from '../sharing/share-conversation'
import { deepPlan, makeDeepWorld } from '../testing/deep-world'
import { requirePinnable } from '../verified/require-pinnable'
import { removeToolService } from './admin/remove-tool-service'
import { switchOperation } from './admin/switch-operation'

import { getOrder, makeOrderWorld, orderQuestion, orderReport } from './testing/make-order-world'

vi.mock('@/lib/config/env', async (original) => {
  const env = await original<typeof import('@/lib/config/env')>()
  const readEnv = (...given: Parameters<typeof env.readEnv>) => ({
    ...env.readEnv(...given),
    FOOTNOTE_CONNECTOR_HOSTS: ['127.0.0.1'],
    FOOTNOTE_SECRET: 'ab'.repeat(32),
  })
  return { ...env, readEnv }
})

let database: TestDatabase
let world: Awaited<ReturnType<typeof makeOrderWorld>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeOrderWorld(database)
  return () => world.close()
})

const cited = ({ citations }: Answer) => citations.map(({ title, service }) => [title, service?.operation])

describe('what a service says', () => {
  test('is asked as a step, told as a passage, checked and cited as what it is, and kept', async () => {
    await world.addOrders()
    const { answer, answerId, steps, model } = await world.askOrders()
    expect(world.server.requests).toMatchObject([{ method: 'GET', path: '/orders/4711' }])
    expect(steps.at(-1)).toMatchObject({
      kind: 'ask_service',
      asked: 'Orders: Get an order (id 4711)',
      state: 'done',
      found: 1,
    })
    expect(JSON.stringify(model.calls.at(-1)?.prompt)).toContain('carrier: Blue Heron Freight')
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'quote'])
    expect(cited(answer)).toEqual([
      ['Orders', 'Get an order (id 4711)'],
      ['Leave in Graz', undefined],
    ])
    const [kept] = await database.db.select().from(toolResults).where(eq(toolResults.answerId, answerId))
    expect(kept).toMatchObject({
      status: 200,
      args: { id: '4711' },
      operationKey: 'GET /orders/{id}',
      serviceName: 'Orders',
    })
    const [citation] = answer.citations
    expect(kept?.text.slice(citation?.charStart, citation?.charEnd)).toBe(citation?.quote)
    expect(await getAnswer(world.runtimeWith(model), world.scope, answerId)).toMatchObject({ text: answer.text })
    const [audit] = (await database.db.select().from(auditLog).where(eq(auditLog.targetId, answerId))).slice(-1)
    expect(audit?.detail).toMatchObject({ ask_service: 1 })
  })

  test('is no support for what it does not say', async () => {
    await world.addOrders()
    const { answer } = await world.askDeeply(
      {
        plan: deepPlan,
        rounds: [callTools(getOrder)],
        report: 'Order 4711 is shipped with the carrier Grey Goose Cargo [9].',
      },
      orderQuestion,
    )
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual(['unsupported'])
  })

  test('can be named as what a sum is made of', async () => {
    await world.addOrders()
    const rounds = [
      callTools(getOrder),
      callTools({ name: 'calculate', input: { expression: '240 EUR / 6', passages: [3] } }),
    ]
    const { steps, answer } = await world.askDeeply(
      { plan: deepPlan, rounds, report: 'The total amount of order 4711 is 40 EUR a fender [3].' },
      orderQuestion,
    )
    expect(steps.at(-1)).toMatchObject({ kind: 'calculate', state: 'done' })
    expect(answer.claims[0]?.calculation).toMatchObject({ result: '40 EUR' })
  })

  test('goes into exports with what it is, and is pinned by nobody', async () => {
    await world.addOrders()
    const { answer, answerId, model, runtime } = await world.askOrders()
    const stored = await getAnswer(world.runtimeWith(model), world.scope, answerId)
    const { notes } = await exportAnswers(runtime, world.scope, {
      title: 'x',
      answers: [stored],
      origin: 'https://f.example',
    })
    expect(notes[0]).toMatchObject({ label: expect.stringContaining('Answer of Orders,') as string, href: null })
    expect(notes[0]?.quote).toContain('Blue Heron Freight')
    await expect(requirePinnable(runtime, world.scope, answerId)).rejects.toMatchObject({ code: 'conflict' })
    expect(answer.cache).toBe('off')
  })
})

describe('rights', () => {
  test('whoever is not of its groups is not offered it and cannot call it, admins among them', async () => {
    const groupId = await makeGroup(database.db, world.scope.workspaceId)
    await world.addOrders([groupId])
    const { steps, model } = await world.askOrders()
    expect(steps.at(-1)).toMatchObject({ kind: 'other', state: 'refused', reason: 'unknown_tool' })
    expect(model.calls.flatMap(({ tools = [] }) => tools.map(({ name }) => name))).not.toContain(getOrder.name)
    const member = await makeUser(database.db, { workspaceId: world.scope.workspaceId, groupIds: [groupId] })
    expect((await world.askOrders(getOrder, member)).steps.at(-1)).toMatchObject({ kind: 'ask_service', state: 'done' })
    expect(world.server.requests).toHaveLength(1)
  })

  test('nobody else sees what it said: not by link, not as an admin; the steps have no words then', async () => {
    await world.addOrders()
    const { workspaceId } = world.scope
    const asker = await makeUser(database.db, { workspaceId })
    const { answerId, conversationId, model } = await world.askOrders(getOrder, asker)
    const runtime = world.runtimeWith(model)
    // Who rates an answer hands it to the inbox, where admins open it.
    await database.db
      .insert(feedback)
      .values({ workspaceId, id: newId('feedback'), answerId, userId: asker.userId, rating: 'down' })
    const seen = await getAnswer(runtime, world.scope, answerId)
    expect(JSON.stringify(seen)).not.toMatch(/Blue Heron|id 4711/)
    expect(seen.deep?.steps.map(({ asked }) => asked).join('')).toBe('')
    const { id } = await shareConversation(runtime, asker, { conversationId })
    const shared = await getSharedConversation(runtime, world.scope, { id })
    expect(JSON.stringify(shared?.answers)).not.toMatch(/Blue Heron/)
    expect(JSON.stringify(shared?.answers)).toContain('25 days of annual leave')
    const [kept] = await database.db.select().from(toolResults).where(eq(toolResults.answerId, answerId))
    const result = { id: kept?.id ?? ('' as ToolResultId) }
    expect(await findToolResult(database.db, world.scope, result)).toBeUndefined()
    expect(await findToolResult(database.db, asker, result)).toMatchObject({ answerId })
    const own = await getSharedConversation(runtime, asker, { id })
    expect(JSON.stringify(own?.answers)).toContain('Blue Heron')
  })

  test('who has left the group sees it no longer; once the service is gone, what was kept stays with who asked', async () => {
    const { workspaceId } = world.scope
    const groupId = await makeGroup(database.db, workspaceId)
    const { id: serviceId } = await world.addOrders([groupId])
    const member = await makeUser(database.db, { workspaceId, groupIds: [groupId] })
    const { answerId, runtime } = await world.askOrders(getOrder, member)
    const outside = { ...member, groupIds: [] }
    expect(JSON.stringify(await getAnswer(runtime, outside, answerId))).not.toContain('Blue Heron')
    expect(JSON.stringify(await getAnswer(runtime, member, answerId))).toContain('Blue Heron')
    await removeToolService(runtime, world.scope, { serviceId })
    expect(JSON.stringify(await getAnswer(runtime, outside, answerId))).toContain('Blue Heron')
    const { steps } = await world.askOrders(getOrder, member)
    expect(steps.at(-1)).toMatchObject({ kind: 'other', reason: 'unknown_tool' })
  })

  test('an operation that is off, or changes something, is not offered; a neighbour has none of it', async () => {
    const { id: serviceId } = await world.addOrders()
    const runtime = world.runtimeWith(scriptDeepModel({ plan: deepPlan, report: '' }))
    await switchOperation(runtime, world.scope, { serviceId, key: 'GET /orders/{id}', mode: 'off' })
    expect((await world.askOrders()).steps.at(-1)).toMatchObject({ kind: 'other', reason: 'unknown_tool' })
    const cancel = { name: 'orders_post_orders_resultcancel', input: { id: '4711', body: { reason: 'late' } } }
    expect((await world.askOrders(cancel)).steps.at(-1)).toMatchObject({ kind: 'other', reason: 'unknown_tool' })
    const mode = 'on' as const
    await expect(
      switchOperation(runtime, world.scope, { serviceId, key: 'POST /orders/{id}/cancel', mode }),
    ).rejects.toMatchObject({ code: 'invalid_request' })
    const neighbour = await makeDeepWorld(database)
    const { steps } = await neighbour.askDeeply(
      { plan: deepPlan, rounds: [callTools(getOrder)], report: orderReport },
      orderQuestion,
    )
    expect(steps.at(-1)).toMatchObject({ kind: 'other', reason: 'unknown_tool' })
    expect(world.server.requests).toEqual([])
  })
})

describe('what is made of answers', () => {
  test('one for which a service was asked is not saved, learned from, judged, drawn for review or made a golden case', async () => {
    await world.addOrders()
    const { workspaceId } = world.scope
    const asker = await makeUser(database.db, { workspaceId, role: 'reviewer' })
    const { answerId, runtime } = await world.askOrders(getOrder, asker)
    const plain = await world.askDeeply(
      { plan: deepPlan, report: 'Employees in Graz have 25 days of annual leave [1].' },
      undefined,
      asker,
    )
    const feedbackIds = [newId('feedback'), newId('feedback')]
    const rated = [answerId, plain.answerId].map((id, at) => ({
      workspaceId,
      id: feedbackIds[at] ?? '',
      answerId: id,
      userId: asker.userId,
      rating: 'up' as const,
    }))
    await database.db.insert(feedback).values(rated)
    const period = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) }
    const learned = await listTrainingAnswers(database.db, world.scope, period)
    expect(learned.map(({ id }) => id)).toEqual([feedbackIds[1]])
    const judged = await listAnswersToJudge(database.db, world.scope, { answerIds: [answerId, plain.answerId] })
    expect(judged.map(({ id }) => id)).toEqual([plain.answerId])
    const drawn = await listCandidates(database.db, world.scope, { ...period, frame: 'rated', limit: 10 })
    expect(drawn.map(({ id }) => id)).toEqual([plain.answerId])
    await expect(saveQuestion(runtime, asker, { answerId })).rejects.toThrow('A service was asked')
    await expect(replayAnswer(runtime, asker, { answerId, change: {}, requestId: 'req_1' })).rejects.toMatchObject({
      code: 'replay_closed',
    })
  })

  test('what it said goes with its conversation', async () => {
    await world.addOrders()
    const { answerId, conversationId } = await world.askOrders()
    await deleteConversation(database.db, world.scope, { conversationId, now: new Date() })
    await eraseDeletedConversations(database.db, { now: new Date(Date.now() + 2 * undoWindowMs) })
    expect(await database.db.select().from(toolResults).where(eq(toolResults.answerId, answerId))).toEqual([])
  })
})
