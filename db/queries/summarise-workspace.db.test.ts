import { expect, test } from 'vitest'
import { answers } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import { summariseWorkspace } from './summarise-workspace'

const now = new Date('2026-03-10T12:00:00Z')

test('the overview counts its own workspace and nothing of the neighbour', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const [mine, neighbour] = await Promise.all([makeWorkspace(db), makeWorkspace(db)])
  const admin = await makeUser(db, { workspaceId: mine, role: 'admin' })
  const other = await makeUser(db, { workspaceId: neighbour, role: 'admin' })
  await makeIndexedDocument(db, admin, { text: 'One.' })
  await makeIndexedDocument(db, other, { text: 'Two.' })
  const answer = (scope: typeof admin, status: 'answered' | 'refused', firstTokenMs: number) => ({
    workspaceId: scope.workspaceId,
    id: newId('answer'),
    conversationId: newId('conversation'),
    userId: scope.userId,
    turn: 0,
    question: 'q',
    status,
    model: 'local:extractive',
    promptVersion: 1,
    firstTokenMs,
    totalMs: firstTokenMs * 2,
    traceId: 't',
    requestId: 'r',
    createdAt: new Date('2026-03-09T09:00:00Z'),
  })
  await db
    .insert(answers)
    .values([
      { ...answer(admin, 'answered', 100), withheldClaims: 2 },
      answer(admin, 'refused', 300),
      { ...answer(other, 'answered', 9000), withheldClaims: 5 },
    ])

  const summary = await summariseWorkspace(db, admin, { days: 7, now })
  expect(summary.answers).toEqual({ answered: 1, refused: 1, failed: 0, askers: 1, withheldClaims: 2 })
  expect(summary.days).toHaveLength(7)
  expect(summary.days.at(-2)).toMatchObject({ day: '2026-03-09', answered: 1, refused: 1 })
  expect(summary.firstTokenMs).toEqual({
    p50: expect.closeTo(200, -1) as number,
    p95: expect.closeTo(290, -1) as number,
  })
  expect(summary.documents).toMatchObject({ indexed: 1, processing: 0, failed: 0 })
})

test('an empty workspace gives zeros and dashes, not errors', async () => {
  await using database = await createTestDatabase()
  const admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  const summary = await summariseWorkspace(database.db, admin, { days: 30, now })
  expect(summary.totalMs).toEqual({ p50: null, p95: null })
  expect(summary.answers.answered).toBe(0)
})
