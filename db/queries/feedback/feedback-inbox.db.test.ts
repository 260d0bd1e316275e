import { expect, test } from 'vitest'
import { answers } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { listFeedback } from './list-feedback'
import { saveFeedback } from './save-feedback'
import { setFeedbackStatus } from './set-feedback-status'

const now = new Date('2026-03-10T12:00:00Z')

test('the inbox holds what was rated in its own workspace, until it is closed', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const rate = async (scope: Scope, question: string): Promise<string> => {
    const answerId = newId('answer')
    const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
    const { workspaceId, userId } = scope
    await db
      .insert(answers)
      .values({ ...fixed, workspaceId, userId, id: answerId, conversationId: newId('conversation'), question })
    const given = { rating: 'down' as const, reasons: ['wrong'], comment: 'No.', correctedAnswer: null }
    return (await saveFeedback(db, scope, { answerId, feedback: given, now })).id
  }
  const mine = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'reviewer', name: 'Ada Blum' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'reviewer' })
  const id = await rate(mine, 'How long?')
  await rate(neighbour, 'Secret?')

  const open = await listFeedback(db, mine, { status: 'open' })
  expect(open).toMatchObject([{ id, question: 'How long?', by: 'Ada Blum', reasons: ['wrong'], comment: 'No.' }])
  expect(await setFeedbackStatus(db, neighbour, { id, status: 'resolved', now })).toBe(false)
  expect(await setFeedbackStatus(db, mine, { id, status: 'resolved', now })).toBe(true)
  expect(await listFeedback(db, mine, { status: 'open' })).toEqual([])
  expect(await listFeedback(db, mine, { status: 'resolved', rating: 'up' })).toEqual([])
  expect(await listFeedback(db, mine, { status: 'resolved' })).toHaveLength(1)
})
