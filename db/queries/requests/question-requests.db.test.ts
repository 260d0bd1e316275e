import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { listAudit } from '@/db/queries/list-audit'
import { answers, conversations, questionRequests } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { closeRequests } from './close-requests'
import { deleteRequest } from './delete-request'
import { findOwnRequests } from './find-own-requests'
import { listRequestNotices } from './list-request-notices'
import { listRequests } from './list-requests'
import { markRequestsSeen } from './mark-requests-seen'
import { reopenRequests } from './reopen-requests'
import { saveRequest } from './save-request'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum' })
  const reader = await makeUser(db, { workspaceId, name: 'Mira Holm' })
  const other = await makeUser(db, { workspaceId, name: 'Ole Berg' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  return { db, reviewer, reader, other, neighbour }
}

async function request(scope: Scope, question: string, note: string | null = null) {
  const { workspaceId, userId } = scope
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'refused' as const }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: question })
  await database.db.insert(answers).values({ ...fixed, workspaceId, userId, id: answerId, conversationId, question })
  const params = { answerId, conversationId, question, note, now }
  await saveRequest(database.db, scope, params)
  const own = async () => (await findOwnRequests(database.db, scope, { answerIds: [answerId] })).get(answerId)
  return { params, answerId, conversationId, own, id: (await own())?.id ?? '' }
}

test('asking again is the same request, which only its own reader and workspace see', async () => {
  const { db, reviewer, reader, other, neighbour } = await people()
  const { id, params, answerId, own } = await request(reader, 'Who waters the palms?', 'For the hall.')
  await request(neighbour, 'Secret?')
  await saveRequest(db, reader, { ...params, note: 'Again.' })
  expect(await own()).toEqual({
    id,
    status: 'open',
    note: 'For the hall.',
    createdAt: now.toISOString(),
    reply: null,
  })
  expect(await findOwnRequests(db, other, { answerIds: [answerId] })).toEqual(new Map())
  expect(await findOwnRequests(db, neighbour, { answerIds: [answerId] })).toEqual(new Map())
  expect(await listRequests(db, reviewer, { status: 'open' })).toMatchObject([
    { id, question: 'Who waters the palms?', askedBy: 'Mira Holm', note: 'For the hall.' },
  ])
  expect(await listRequests(db, reviewer, { status: 'closed' })).toEqual([])
  const log = await listAudit(db, reviewer, { limit: 10 })
  expect(log.map((row) => row.action)).toEqual(['question.requested'])
  expect(JSON.stringify(log)).not.toContain('palms')
})

test('a request is withdrawn by its reader alone, and not once it has a reply', async () => {
  const { db, reviewer, reader, other, neighbour } = await people()
  const { id, own } = await request(reader, 'Who waters the palms?')
  expect(await deleteRequest(db, other, { id })).toBe(false)
  expect(await deleteRequest(db, neighbour, { id })).toBe(false)
  await closeRequests(db, reviewer, { id, outcome: 'declined', text: 'Not ours.', now })
  expect(await deleteRequest(db, reader, { id })).toBe(false)
  await reopenRequests(db, reviewer, { id })
  expect(await deleteRequest(db, reader, { id })).toBe(true)
  expect(await own()).toBeUndefined()
})

test('one reply reaches everyone who asked the question, nobody else, and not the neighbour who asked the same', async () => {
  const { db, reviewer, reader, other, neighbour } = await people()
  const mine = await request(reader, 'Who waters the palms?')
  const same = await request(other, 'who waters  the PALMS')
  const different = await request(other, 'Who waters the ferns?')
  const theirs = await request(neighbour, 'Who waters the palms?')
  const close = (scope: Scope, text: string) =>
    closeRequests(db, scope, { id: mine.id, outcome: 'answered', text, now })
  expect(await close(neighbour, 'Nobody.')).toBe(0)
  expect(await close(reviewer, 'Joris does.')).toBe(2)
  expect(await close(reviewer, 'Someone else.')).toBe(0)
  const reply = { closedAt: now.toISOString(), by: 'Ada Blum', text: 'Joris does.' }
  expect(await mine.own()).toMatchObject({ status: 'answered', reply })
  expect(await same.own()).toMatchObject({ status: 'answered', reply })
  expect(await different.own()).toMatchObject({ status: 'open', reply: null })
  expect(await theirs.own()).toMatchObject({ status: 'open', reply: null })
  expect(await listRequests(db, reviewer, { status: 'closed' })).toHaveLength(2)
  expect(await listRequests(db, neighbour, { status: 'closed' })).toEqual([])
  expect(JSON.stringify(await listAudit(db, reviewer, { limit: 20 }))).not.toContain('Joris')
})

test('reopening takes the reply back from all who got it, keeps its words, and leaves earlier replies alone', async () => {
  const { db, reviewer, reader, other, neighbour } = await people()
  const earlier = await request(reader, 'Who waters the palms?')
  await closeRequests(db, reviewer, { id: earlier.id, outcome: 'declined', text: 'Not ours.', now })
  const later = new Date(now.getTime() + 1_000)
  const [mine, same] = [await request(reader, 'Who waters the palms?'), await request(other, 'Who waters the palms?')]
  await closeRequests(db, reviewer, { id: mine.id, outcome: 'answered', text: 'Joris does.', now: later })
  expect(await reopenRequests(db, neighbour, { id: mine.id })).toBe(false)
  expect(await reopenRequests(db, reviewer, { id: same.id })).toBe(true)
  expect(await reopenRequests(db, reviewer, { id: same.id })).toBe(false)
  expect(await mine.own()).toMatchObject({ status: 'open', reply: null })
  expect(await earlier.own()).toMatchObject({ status: 'declined', reply: { text: 'Not ours.' } })
  const open = await listRequests(db, reviewer, { status: 'open' })
  expect(open.map((row) => row.writtenAnswer)).toEqual(['Joris does.', 'Joris does.'])
})

test('the reader has a notice that is new until seen, and again after another reply', async () => {
  const { db, reviewer, reader, other, neighbour } = await people()
  const { id, conversationId } = await request(reader, 'Who waters the palms?')
  expect(await listRequestNotices(db, reader)).toEqual([])
  const close = () => closeRequests(db, reviewer, { id, outcome: 'document_added', text: null, now })
  await close()
  const notice = { question: 'Who waters the palms?', conversationId, request: { status: 'document_added' } }
  expect(await listRequestNotices(db, reader)).toMatchObject([{ ...notice, isNew: true }])
  expect(await listRequestNotices(db, other)).toEqual([])
  expect(await listRequestNotices(db, neighbour)).toEqual([])
  await markRequestsSeen(db, other, { now })
  await markRequestsSeen(db, neighbour, { now })
  expect(await listRequestNotices(db, reader)).toMatchObject([{ isNew: true }])
  await markRequestsSeen(db, reader, { now })
  expect(await listRequestNotices(db, reader)).toMatchObject([{ isNew: false }])
  await reopenRequests(db, reviewer, { id })
  await close()
  expect(await listRequestNotices(db, reader)).toMatchObject([{ isNew: true }])
})

test('a deleted conversation takes its request along: from the lists at once, for good after the undo window', async () => {
  const { db, reviewer, reader } = await people()
  const { id, conversationId } = await request(reader, 'Who waters the palms?')
  await closeRequests(db, reviewer, { id, outcome: 'declined', text: 'Not ours.', now })
  await deleteConversation(db, reader, { conversationId, now })
  expect(await listRequests(db, reviewer, { status: 'closed' })).toEqual([])
  expect(await listRequestNotices(db, reader)).toEqual([])
  await eraseDeletedConversations(db, { now: new Date(now.getTime() + undoWindowMs + 1) })
  expect(await db.select().from(questionRequests).where(eq(questionRequests.id, id))).toEqual([])
})
