import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { answers, blocks, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Source } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { createAnswer } from './create-answer'
import { findDeletedDocuments } from './find-deleted-documents'
import { findPageAt } from './find-page-at'
import { findVisibleDocuments } from './find-visible-documents'
import { finishAnswer } from './finish-answer'
import { listCurrentAnswers } from './list-current-answers'
import { listPreviousTurns } from './list-previous-turns'
import { saveAnswerProgress } from './save-answer-progress'

let database: TestDatabase
let scope: Scope
/** An admin of the same workspace, and one of another. */
let neighbours: Scope[]

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

test('a conversation’s turns are read, written and ended by the one who asks, and by nobody else', async () => {
  const { db } = database
  const conversationId = newId('conversation')
  const answerId = newId('answer')
  const now = new Date()
  await createAnswer(db, scope, {
    answerId,
    conversationId,
    newConversation: true,
    title: 'Pay',
    places: { collectionIds: [], documentIds: [] },
    question: 'What is my pay?',
    replaces: null,
    model: 'm',
    promptVersion: 1,
    traceId: 't',
    requestId: 'r',
    now,
  })
  const sources = [{ documentId: 'doc_1' } as unknown as Source]
  for (const other of neighbours) {
    await saveAnswerProgress(db, other, { answerId, text: 'theirs', sources, now })
    expect(await finishAnswer(db, other, { answerId, outcome: { status: 'failed' }, now })).toBe(false)
  }
  await saveAnswerProgress(db, scope, { answerId, text: 'It is', sources, now })
  expect(await db.select().from(answers).where(eq(answers.id, answerId))).toMatchObject([
    { status: 'running', text: 'It is', sources },
  ])
  await finishAnswer(db, scope, { answerId, outcome: { status: 'answered', text: 'It is 10.' }, now })
  const turns = { conversationId, turn: 2, limit: 9 }
  expect(await listPreviousTurns(db, scope, turns)).toMatchObject([{ text: 'It is 10.', documentIds: ['doc_1'] }])
  expect(await listCurrentAnswers(db, scope, { conversationId })).toHaveLength(1)
  for (const other of neighbours) {
    expect(await listPreviousTurns(db, other, turns)).toEqual([])
    expect(await listCurrentAnswers(db, other, { conversationId })).toEqual([])
  }
})

test('of cited documents only those that the scope may read now are visible', async () => {
  const { db } = database
  const [admin, stranger] = neighbours as [Scope, Scope]
  const groupId = await makeGroup(db, scope.workspaceId)
  const open = await makeIndexedDocument(db, admin, { text: 'Open.' })
  const narrowed = await makeIndexedDocument(db, admin, { text: 'Narrowed.', groupIds: [groupId] })
  const documentIds = [open.documentId, narrowed.documentId, 'doc_none']
  const see = async (reader: Scope) => [...(await findVisibleDocuments(db, reader, { documentIds }))].sort()
  expect(await see(scope)).toEqual([open.documentId])
  const both = [open.documentId, narrowed.documentId].sort()
  expect(await see(makeScope({ ...scope, groupIds: [groupId] }))).toEqual(both)
  expect(await see(admin)).toEqual(both)
  expect(await see(stranger)).toEqual([])
  const pair = { documentIds: [open.documentId, narrowed.documentId] }
  expect(await findDeletedDocuments(db, scope, pair)).toEqual([])
  expect(await findDeletedDocuments(db, stranger, pair)).toEqual(pair.documentIds)
  await db.delete(documents).where(eq(documents.id, open.documentId))
  expect(await findDeletedDocuments(db, scope, pair)).toEqual([open.documentId])
  expect(await see(scope)).toEqual([])
})

test('the page of a place is found in the own workspace alone', async () => {
  const { db } = database
  const { revisionId } = await makeIndexedDocument(db, neighbours[0] as Scope, { text: 'One.\n\nTwo.' })
  await db.update(blocks).set({ page: 3 }).where(eq(blocks.revisionId, revisionId))
  expect(await findPageAt(db, scope, { revisionId, charStart: 7 })).toBe(3)
  expect(await findPageAt(db, neighbours[1] as Scope, { revisionId, charStart: 7 })).toBeNull()
})
