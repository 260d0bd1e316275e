import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation, restoreConversation } from '@/db/queries/conversations/delete-conversation'
import { listAudit } from '@/db/queries/list-audit'
import { listReviewers } from '@/db/queries/people/list-reviewers'
import { answers, conversations } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { findOwnFeedback } from './find-own-feedback'
import { listFeedback } from './list-feedback'
import { listNotices } from './list-notices'
import { markNoticesSeen } from './mark-notices-seen'
import { saveFeedback } from './save-feedback'
import { saveReview } from './save-review'
import { setFeedbackStatus } from './set-feedback-status'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const given = { rating: 'down' as const, reasons: ['wrong'], comment: 'No.', correctedAnswer: null }

async function rate(scope: Scope, question: string) {
  const { workspaceId, userId } = scope
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: question })
  await database.db.insert(answers).values({ ...fixed, workspaceId, userId, id: answerId, conversationId, question })
  return {
    id: (await saveFeedback(database.db, scope, { answerId, feedback: given, now })).id,
    answerId,
    conversationId,
  }
}

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const mine = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum' })
  const reader = await makeUser(db, { workspaceId, name: 'Mira Holm' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  return { db, mine, reader, neighbour }
}

test('the inbox holds what was rated in its own workspace, until it is closed', async () => {
  const { db, mine, neighbour } = await people()
  const { id } = await rate(mine, 'How long?')
  await rate(neighbour, 'Secret?')
  const close = (scope: Scope) => setFeedbackStatus(db, scope, { id, status: 'resolved', note: null, now })

  const open = await listFeedback(db, mine, { status: 'open' })
  expect(open).toMatchObject([{ id, question: 'How long?', by: 'Ada Blum', reasons: ['wrong'], comment: 'No.' }])
  expect(await close(neighbour)).toBe(false)
  expect(await close(mine)).toBe(true)
  expect(await listFeedback(db, mine, { status: 'open' })).toEqual([])
  expect(await listFeedback(db, mine, { status: 'resolved', rating: 'up' })).toEqual([])
  expect(await listFeedback(db, mine, { status: 'resolved' })).toHaveLength(1)
})

test('what was rated in a deleted conversation is out of the inbox at once, and in it again when the deletion is undone', async () => {
  const { db, mine, reader } = await people()
  const { id, conversationId } = await rate(reader, 'How long?')
  const listed = async () => (await listFeedback(db, mine, { status: 'open' })).map((item) => item.id)
  await deleteConversation(db, reader, { conversationId, now })
  expect(await listed()).toEqual([])
  await restoreConversation(db, reader, { conversationId, now })
  expect(await listed()).toEqual([id])
})

test('a review is stored part by part, and its words are not in the audit log', async () => {
  const { db, mine, reader, neighbour } = await people()
  const { id } = await rate(reader, 'How long?')
  const label = 'missing_document' as const
  expect(await saveReview(db, neighbour, { id, review: { label } })).toBe(false)
  expect(await saveReview(db, mine, { id, review: { label } })).toBe(true)
  await saveReview(db, mine, {
    id,
    review: { reviewedAnswer: 'Two weeks.', assigneeId: mine.userId, dueOn: '2026-03-12' },
  })
  const mineOnly = { status: 'open' as const, assigneeId: mine.userId }
  expect(await listFeedback(db, mine, mineOnly)).toMatchObject([
    { id, label, reviewedAnswer: 'Two weeks.', assigneeId: mine.userId, dueOn: '2026-03-12' },
  ])
  expect(await listFeedback(db, mine, { ...mineOnly, assigneeId: reader.userId })).toEqual([])
  const entries = (await listAudit(db, mine, { limit: 10 })).filter((row) => row.action === 'feedback.reviewed')
  expect(entries).toHaveLength(2)
  expect(JSON.stringify(entries)).not.toContain('Two weeks')
  expect(await listReviewers(db, mine)).toEqual([{ id: mine.userId, name: 'Ada Blum' }])
})

test('closing gives the reader a notice, and nobody else; rating again takes it back', async () => {
  const { db, mine, reader, neighbour } = await people()
  const { id, answerId } = await rate(reader, 'How long?')
  const own = async () => (await findOwnFeedback(db, reader, { answerIds: [answerId] })).get(answerId)
  expect(await own()).not.toHaveProperty('review')
  await saveReview(db, mine, { id, review: { label: 'missing_document' } })
  await setFeedbackStatus(db, mine, { id, status: 'resolved', note: 'Look again.', now })
  const review = { label: 'missing_document', note: 'Look again.', closedAt: now.toISOString(), isGoldenCase: false }
  expect(await own()).toMatchObject({ review })
  expect(await listNotices(db, reader)).toMatchObject([{ id, question: 'How long?', review, isNew: true }])
  expect(await listNotices(db, mine)).toEqual([])
  expect(await listNotices(db, neighbour)).toEqual([])
  await markNoticesSeen(db, neighbour, { now })
  expect(await listNotices(db, reader)).toMatchObject([{ isNew: true }])
  await markNoticesSeen(db, reader, { now })
  expect(await listNotices(db, reader)).toMatchObject([{ isNew: false }])
  await saveFeedback(db, reader, { answerId, feedback: given, now })
  expect(await listNotices(db, reader)).toEqual([])
  expect(await own()).not.toHaveProperty('review')
})
