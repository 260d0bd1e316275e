import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { answers, feedback } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database'
import { makeUser, makeWorkspace } from '@/db/testing/factories'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { readModelCards } from './model-cards'
import { readPromptLog } from './prompt-log'
import { renderPromptLog } from './render-prompt-log'

let database: TestDatabase
let runtime: Runtime
let admin: Scope
let neighbour: Scope
const period = { from: new Date('2026-03-01'), to: new Date('2026-04-01') }
const local = { id: 'local:extractive', label: 'Quotes', provider: 'local', local: true }

beforeAll(async () => {
  database = await createTestDatabase()
  const models = { listChatModels: async () => [local] }
  runtime = { db: database.db, models, now: () => new Date('2026-04-02T08:00:00Z') } as unknown as Runtime
})
afterAll(() => database.close())
beforeEach(async () => {
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})

async function answer(fields: Partial<typeof answers.$inferInsert> = {}) {
  const id = newId('answer')
  await database.db.insert(answers).values({
    workspaceId: admin.workspaceId,
    id,
    conversationId: newId('conversation'),
    userId: admin.userId,
    turn: 1,
    question: 'How long?',
    status: 'answered',
    text: 'x',
    claims: [{ text: 'x', start: 0, end: 1, verdict: 'supported', citations: [] }],
    model: 'openai:gpt-test',
    promptVersion: 3,
    totalMs: 1000,
    costMicroUsd: 500,
    traceId: 'trc_1',
    requestId: 'req_1',
    createdAt: new Date('2026-03-10T12:00:00Z'),
    ...fields,
  })
  return id
}

describe('readModelCards', () => {
  it('has every model that may be chosen or has answered readers, and no figure of others', async () => {
    const rated = await answer()
    await answer({ status: 'refused', claims: [], promptVersion: 4 })
    await answer({ origin: 'eval' })
    await answer({ model: 'verified' })
    const own = { workspaceId: admin.workspaceId, answerId: rated, userId: admin.userId }
    await database.db.insert(feedback).values({ ...own, id: newId('feedback'), rating: 'up' })
    const { cards } = await readModelCards(runtime, admin, period)
    expect(cards.map(({ model, label }) => [model, label])).toEqual([
      ['openai:gpt-test', null],
      ['local:extractive', 'Quotes'],
    ])
    expect(cards[0]?.figures).toMatchObject({
      answers: 2,
      answered: 1,
      refused: 1,
      claims: 1,
      unsupported: 0,
      costMicroUsd: 1000,
      up: 1,
      down: 0,
      promptVersions: [3, 4],
      firstUsed: '2026-03-10',
    })
    expect(cards[1]?.figures).toBeNull()
    const next = await readModelCards(runtime, neighbour, period)
    expect(next.cards.map(({ model, figures }) => [model, figures])).toEqual([['local:extractive', null]])
  })

  it('is for admins, and is in the audit log', async () => {
    const member = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'member' })
    await expect(readModelCards(runtime, member, period)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(readPromptLog(runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
    await readModelCards(runtime, admin, period)
    await readPromptLog(runtime, admin)
    const entries = await listAudit(database.db, admin, { limit: 5 })
    expect(entries.map(({ action, detail }) => [action, detail['kind']])).toEqual([
      ['data.exported', 'prompt-log'],
      ['data.exported', 'model-cards'],
    ])
  })
})

it('a workspace that never changed its prompt has the shipped one in its log', async () => {
  const text = renderPromptLog(await readPromptLog(runtime, admin))
  expect(text).toContain('## Version 1 (active)')
  expect(text).toContain('Shipped with the product.')
  expect(text).toContain('No golden run compares it')
})
