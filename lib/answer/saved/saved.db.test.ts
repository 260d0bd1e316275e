import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { listConversations } from '@/db/queries/conversations/list-conversations'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { listOwnNotices } from '@/db/queries/notices/list-own-notices'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { listSavedQuestions } from '@/db/queries/saved/list-saved-questions'
import { answers, conversations, documentGroups, documents, savedQuestions } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { AnswerId, ConversationId, DocumentId } from '@/lib/domain/ids'
import { savedState } from '@/lib/domain/saved-question'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { getConversation } from '../get-conversation'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { getSavedQuestion } from './get-saved-question'
import { lookAtQuestion } from './look-at-question'
import { saveQuestion } from './save-question'
import { sweepSavedQuestions } from './sweep-saved-questions'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const question = 'How many days is annual leave?'
const { signal } = new AbortController()
const longAgo = '2020-01-01'

type World = { runtime: Runtime; reader: Scope; colleague: Scope; admin: Scope; queued: string[]; leave: DocumentId }

async function makeWorld(): Promise<World> {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const reader = await makeUser(db, { workspaceId })
  const colleague = await makeUser(db, { workspaceId })
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const queued: string[] = []
  const enqueue = async (_name: string, payload: object) =>
    void queued.push('conversationId' in payload ? String(payload.conversationId) : '')
  const runtime = { ...makeTestRuntime(db), jobs: { enqueue } }
  const { documentId } = await makeIndexedDocument(db, admin, {
    title: 'Leave policy',
    text: 'Annual leave is 30 days for every employee.',
  })
  return { runtime, reader, colleague, admin, queued, leave: documentId }
}

async function keep({ runtime, reader }: World, words = question) {
  const { answer } = await ask(runtime, reader, { question: words })
  const { id } = await saveQuestion(runtime, reader, { answerId: answer.id as AnswerId })
  return { id, answer }
}

const expire = (documentId: DocumentId) =>
  database.db.update(documents).set({ expiresAt: longAgo }).where(eq(documents.id, documentId))

const look = ({ runtime, reader }: World, conversationId: ConversationId) =>
  lookAtQuestion(runtime, reader, { conversationId, signal })

const stateOf = async ({ reader }: World, conversationId: ConversationId) => {
  const [row] = await listSavedQuestions(database.db, reader, { conversationId })
  return row && savedState(row)
}

test('a question whose documents say the same is the same, and keeps no answer that nobody opens', async () => {
  const world = await makeWorld()
  const { id, answer } = await keep(world)
  expect(await stateOf(world, id)).toBe('new')
  await look(world, id)
  expect(await stateOf(world, id)).toBe('same')
  await makeIndexedDocument(database.db, world.admin, {
    title: 'Canteen',
    text: 'The canteen opens at half past eleven.',
  })
  await look(world, id)
  expect(await stateOf(world, id)).toBe('same')
  const kept = await database.db.select().from(answers).where(eq(answers.conversationId, id))
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({ text: answer.text, origin: 'saved', costMicroUsd: 0 })
  const { before, now } = await getSavedQuestion(world.runtime, world.reader, { id })
  expect([before, now.text]).toEqual([null, answer.text])
})

test('it is asked again as the reader had asked it: looked for deeply, and without a filter that they took away', async () => {
  const world = await makeWorld()
  const { runtime, reader, admin } = world
  const words = `${question.slice(0, -1)} in the leave policy?`
  const asked = { question: words, deep: true, withoutFilters: ['in the leave policy'] }
  const { answer } = await ask(runtime, reader, asked)
  expect(answer.deep).toBeDefined()
  expect(answer.filters?.map((one) => one.applied)).toEqual([false])
  const { id } = await saveQuestion(runtime, reader, { answerId: answer.id as AnswerId })
  await look(world, id)
  expect(await stateOf(world, id)).toBe('same')
  await expire(world.leave)
  await makeIndexedDocument(database.db, admin, {
    title: 'Work rules',
    text: 'Annual leave is 33 days for every employee.',
  })
  await look(world, id)
  const { now } = await getSavedQuestion(runtime, reader, { id })
  expect(now.text).toContain('33 days')
  expect(now.deep).toBeDefined()
})

test('a number that changed is told once, with what it was and what it is', async () => {
  const world = await makeWorld()
  const { id } = await keep(world)
  await look(world, id)
  await expire(world.leave)
  const text = 'Annual leave is 32 days for every employee.'
  await makeIndexedDocument(database.db, world.admin, { title: 'Leave policy 2027', text })
  await look(world, id)
  expect(await stateOf(world, id)).toBe('changed')
  const { now, before, added, gone } = await getSavedQuestion(world.runtime, world.reader, { id })
  expect(now.text).toContain('32 days')
  expect(before?.text).toContain('30 days')
  expect([added.map((one) => one.text).join(), gone.map((one) => one.text).join()]).toEqual([
    expect.stringContaining('32 days'),
    expect.stringContaining('30 days'),
  ])
  const notices = () => listOwnNotices(database.db, world.reader, { today: '2026-01-01' })
  expect(await notices()).toMatchObject({ unread: 1, saved: [{ conversationId: id, isNew: true }] })
  await markOwnNoticesSeen(database.db, world.reader, { now: new Date() })
  expect(await notices()).toMatchObject({ unread: 0, saved: [{ isNew: false }] })
  await look(world, id)
  expect(await notices()).toMatchObject({ unread: 0 })
  const all = await database.db.select().from(answers).where(eq(answers.conversationId, id))
  expect(all).toHaveLength(2)
})

test('a refused question is told when a document answers it, and an answered one when none does any more', async () => {
  const world = await makeWorld()
  const { id, answer } = await keep(world, 'Who maintains the coffee machine in Tromsø?')
  expect(answer.status).toBe('refused')
  const text = 'The coffee machine in Tromsø is maintained by Ingrid Solheim.'
  const { documentId } = await makeIndexedDocument(database.db, world.admin, { title: 'Tromsø office', text })
  await look(world, id)
  expect((await getSavedQuestion(world.runtime, world.reader, { id })).now.text).toContain('Ingrid Solheim')
  expect(await stateOf(world, id)).toBe('changed')
  await expire(documentId)
  await look(world, id)
  const { now, before } = await getSavedQuestion(world.runtime, world.reader, { id })
  expect([now.status, before?.status]).toEqual(['refused', 'answered'])
})

test('it is asked with the rights that its owner has now, and nobody else sees anything of it', async () => {
  const world = await makeWorld()
  const { db } = database
  const { id, answer } = await keep(world)
  await look(world, id)
  const groupId = await makeGroup(db, world.admin.workspaceId)
  const salary = 'Annual leave is 45 days for the board alone.'
  const collectionId = await makeCollection(db, world.admin, { groupIds: [groupId] })
  await makeIndexedDocument(db, world.admin, { title: 'Board leave', text: salary, collectionId })
  await look(world, id)
  expect(await stateOf(world, id)).toBe('same')
  await db.insert(documentGroups).values({ workspaceId: world.admin.workspaceId, documentId: world.leave, groupId })
  await look(world, id)
  const shown = await getSavedQuestion(world.runtime, world.reader, { id })
  expect(shown.now.status).toBe('refused')
  expect(JSON.stringify(shown)).not.toMatch(/30 days|45 days/)

  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  for (const other of [world.colleague, world.admin, neighbour]) {
    await expect(getSavedQuestion(world.runtime, other, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveQuestion(world.runtime, other, { answerId: answer.id as AnswerId })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await listSavedQuestions(db, other)).toEqual([])
    await lookAtQuestion(world.runtime, other, { conversationId: id, signal })
  }
  expect(JSON.stringify(await listConversations(db, world.reader, { limit: 50 }))).not.toContain(id)
  await expect(getConversation(world.runtime, world.reader, id)).rejects.toMatchObject({ code: 'conversation_gone' })
})

test('what a deletion takes from answers it takes from kept ones too', async () => {
  const world = await makeWorld()
  const { id } = await keep(world)
  const ids = database.db.select({ id: documents.id }).from(documents).where(eq(documents.id, world.leave)).getSQL()
  await database.db.transaction((tx) => deleteDocumentRows(tx, world.admin, { documentIds: ids }))
  const rows = await database.db.select().from(answers).where(eq(answers.conversationId, id))
  expect(JSON.stringify(rows)).not.toContain('30 days')
})

test('saving twice keeps one, what was removed is not looked at and is erased, and files of a conversation are not followed', async () => {
  const world = await makeWorld()
  const { db } = database
  const { id, answer } = await keep(world)
  const again = await saveQuestion(world.runtime, world.reader, { answerId: answer.id as AnswerId })
  expect(again.id).toBe(id)
  const stored = await getConversation(world.runtime, world.reader, answer.conversationId as ConversationId)
  expect(stored.answers[0]?.savedAs).toBe(id)

  await sweepSavedQuestions(world.runtime)
  expect(world.queued).toContain(id)
  await look(world, id)
  const hour = { ...world.runtime, now: () => new Date(Date.now() + 61 * 60_000) }
  world.queued.length = 0
  await sweepSavedQuestions(hour)
  expect(world.queued).not.toContain(id)
  await expire(world.leave)
  await sweepSavedQuestions(hour)
  expect(world.queued).toContain(id)

  world.queued.length = 0
  await deleteConversation(db, world.reader, { conversationId: id, now: new Date() })
  await sweepSavedQuestions(hour)
  expect(world.queued).not.toContain(id)
  while ((await eraseDeletedConversations(db, { now: new Date(Date.now() + undoWindowMs + 1_000) })) > 0);
  expect(await db.select().from(savedQuestions).where(eq(savedQuestions.conversationId, id))).toEqual([])
  expect(await db.select().from(answers).where(eq(answers.conversationId, id))).toEqual([])

  const ofOwner = and(
    eq(conversations.workspaceId, world.reader.workspaceId),
    eq(conversations.id, answer.conversationId as ConversationId),
  )
  await db.update(conversations).set({ attachedAt: new Date() }).where(ofOwner)
  await expect(saveQuestion(world.runtime, world.reader, { answerId: answer.id as AnswerId })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})

test('a look that fails says why, and what was known before stays', async () => {
  const world = await makeWorld()
  const { id, answer } = await keep(world)
  await look(world, id)
  await expire(world.leave)
  const broken = {
    ...world.runtime,
    models: { ...world.runtime.models, chatModel: () => Promise.reject(new Error('the provider is gone')) },
  }
  await lookAtQuestion(broken, world.reader, { conversationId: id, signal })
  const [row] = await listSavedQuestions(database.db, world.reader, { conversationId: id })
  expect(row && savedState(row)).toBe('failed')
  expect(row?.errorCode).toBeTruthy()
  await look(world, id)
  expect(await stateOf(world, id)).toBe('changed')
  const kept = await database.db
    .select()
    .from(answers)
    .where(eq(answers.id, row?.answerId ?? (answer.id as AnswerId)))
  expect(kept).toHaveLength(1)
})
