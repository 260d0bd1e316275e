import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { answers, feedback } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { createAnswer } from '@/db/queries/answers/create-answer'
import { finishAnswer } from '@/db/queries/answers/finish-answer'
import { findOwnFeedback } from '@/db/queries/feedback/find-own-feedback'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { findAnswer } from '../answers/find-answer'
import { listAnswerVersions } from '../answers/list-answer-versions'
import { deleteConversation, restoreConversation, undoWindowMs } from './delete-conversation'
import { eraseDeletedConversations } from './erase-deleted-conversations'
import { findConversation } from './find-conversation'
import { listConversations } from './list-conversations'
import { renameConversation } from './rename-conversation'

let database: TestDatabase
let scope: Scope
let neighbours: Scope[]
let minute = 0

beforeAll(async () => {
  database = await createTestDatabase()
  const workspaceId = await makeWorkspace(database.db)
  scope = await makeUser(database.db, { workspaceId })
  neighbours = [
    await makeUser(database.db, { workspaceId, role: 'admin' }),
    await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' }),
  ]
})
afterAll(() => database.close())

async function converse(
  title: string,
  question: string,
): Promise<{ conversationId: ConversationId; answerId: AnswerId }> {
  const conversationId = newId('conversation')
  const answerId = newId('answer')
  await createAnswer(database.db, scope, {
    answerId,
    conversationId,
    newConversation: true,
    title,
    places: { collectionIds: [], documentIds: [] },
    question,
    replaces: null,
    model: 'm',
    promptVersion: 1,
    traceId: 't',
    requestId: 'r',
    now: new Date(Date.UTC(2026, 0, 1, 0, minute++)),
  })
  return { conversationId, answerId }
}

test('conversations are listed by last use in pages, and found by title and by question', async () => {
  const titles = ['Leave', 'Travel 100%', 'Pumps']
  for (const title of titles) await converse(title, `What about ${title === 'Pumps' ? 'valves' : title}?`)
  const first = await listConversations(database.db, scope, { limit: 2 })
  const second = await listConversations(database.db, scope, { limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map((row) => row.title)).toEqual(['Pumps', 'Travel 100%', 'Leave'])
  expect(second.nextCursor).toBeNull()
  const find = async (search: string) =>
    (await listConversations(database.db, scope, { limit: 9, search })).items.map((row) => row.title)
  expect(await find('VALVES')).toEqual(['Pumps'])
  expect(await find('100%')).toEqual(['Travel 100%'])
  expect(await find('%')).toEqual(['Travel 100%'])
  await expect(listConversations(database.db, scope, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid_request',
  })
  for (const other of neighbours) expect((await listConversations(database.db, other, { limit: 9 })).items).toEqual([])
})

test('renaming and deleting are the owner’s; a deleted one can be restored and is erased after the window', async () => {
  const { conversationId, answerId } = await converse('Old', 'Why?')
  const now = new Date(Date.UTC(2026, 1, 1))
  for (const other of neighbours) {
    expect(await renameConversation(database.db, other, { conversationId, title: 'Mine' })).toBeNull()
    expect(await deleteConversation(database.db, other, { conversationId, now })).toBe(false)
    expect(await findConversation(database.db, other, { conversationId })).toBeNull()
  }
  expect((await renameConversation(database.db, scope, { conversationId, title: 'New' }))?.title).toBe('New')
  expect(await deleteConversation(database.db, scope, { conversationId, now })).toBe(true)
  expect(await findAnswer(database.db, scope, { answerId })).toBeNull()
  expect(await restoreConversation(database.db, neighbours[0] as Scope, { conversationId, now })).toBe(false)
  expect(await restoreConversation(database.db, scope, { conversationId, now })).toBe(true)
  expect(await findAnswer(database.db, scope, { answerId })).not.toBeNull()

  await deleteConversation(database.db, scope, { conversationId, now })
  const { conversationId: another } = await converse('Another', 'Who?')
  const later = new Date(now.getTime() + undoWindowMs + 1)
  await deleteConversation(database.db, scope, { conversationId: another, now: later })
  const down = { rating: 'down' as const, reasons: [], comment: 'No.', correctedAnswer: null }
  await saveFeedback(database.db, scope, { answerId, feedback: down, now })
  expect(await eraseDeletedConversations(database.db, { now })).toBe(0)
  expect(await eraseDeletedConversations(database.db, { now: later })).toBe(1)
  expect(await database.db.select().from(answers).where(eq(answers.id, answerId))).toEqual([])
  expect(await database.db.select().from(feedback).where(eq(feedback.answerId, answerId))).toEqual([])
  expect(await restoreConversation(database.db, scope, { conversationId: another, now: later })).toBe(true)
  expect(await restoreConversation(database.db, scope, { conversationId, now: later })).toBe(false)
})

test('one rating a reader and answer; rating again replaces it; a rating hands the answer to reviewers of this workspace', async () => {
  const { answerId } = await converse('Rated', 'How?')
  await finishAnswer(database.db, scope, { answerId, outcome: { status: 'answered' }, now: new Date() })
  const [admin, stranger] = neighbours as [Scope, Scope]
  expect(await findAnswer(database.db, admin, { answerId })).toBeNull()
  const down = { rating: 'down' as const, reasons: ['wrong'], comment: 'No.', correctedAnswer: null }
  const first = await saveFeedback(database.db, scope, { answerId, feedback: down, now: new Date() })
  const second = await saveFeedback(database.db, scope, {
    answerId,
    feedback: { ...down, rating: 'up', comment: null },
    now: new Date(),
  })
  expect(second.id).toBe(first.id)
  expect((await findOwnFeedback(database.db, scope, { answerIds: [answerId] })).get(answerId)).toMatchObject({
    rating: 'up',
    comment: null,
  })
  expect(await findAnswer(database.db, admin, { answerId })).not.toBeNull()
  expect(await findAnswer(database.db, stranger, { answerId })).toBeNull()
  expect((await findOwnFeedback(database.db, admin, { answerIds: [answerId] })).size).toBe(0)
  expect(await finishAnswer(database.db, scope, { answerId, outcome: { status: 'failed' }, now: new Date() })).toBe(
    false,
  )
})

test('the answers that were given in a conversation are listed for its reader only', async () => {
  const { conversationId, answerId } = await converse('Versions', 'Which version?')
  expect(await listAnswerVersions(database.db, scope, { conversationId })).toMatchObject([{ id: answerId, turn: 1 }])
  for (const neighbour of neighbours)
    expect(await listAnswerVersions(database.db, neighbour, { conversationId })).toEqual([])
})
