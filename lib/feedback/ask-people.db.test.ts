import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversations, documents, users } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { getConversation } from '@/lib/answer/get-conversation'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { RefusalReason, Source } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { askPeople } from './ask-people'
import { closeQuestion } from './close-question'
import { listUnanswered } from './list-unanswered'
import { reopenQuestion } from './reopen-question'
import { withdrawRequest } from './withdraw-request'

let database: TestDatabase
let runtime: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum' })
  const reader = await makeUser(db, { workspaceId, name: 'Mira Holm' })
  return { reviewer, reader, neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }) }
}

async function refuse(scope: Scope, refusalReason: RefusalReason | null, suggestions: Source[] = []) {
  const { workspaceId, userId } = scope
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = {
    model: 'm',
    promptVersion: 1,
    traceId: 't',
    requestId: 'r',
    turn: 1,
    question: 'Who waters the palms?',
  }
  const status = refusalReason ? ('refused' as const) : ('answered' as const)
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'Palms' })
  await database.db
    .insert(answers)
    .values({ ...fixed, workspaceId, userId, id, conversationId, status, refusalReason, suggestions })
  return { answerId: id, conversationId }
}

test('only the reader of a refusal for want of evidence may hand it on', async () => {
  const { reader, reviewer, neighbour } = await people()
  const { answerId } = await refuse(reader, 'no_evidence')
  const ask = (scope: Scope, id = answerId) => askPeople(runtime, scope, { answerId: id, note: null })
  await expect(ask(reviewer)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(neighbour)).rejects.toMatchObject({ code: 'not_found' })
  const first = await ask(reader)
  expect(await ask(reader)).toEqual(first)
  for (const reason of ['policy', 'unsafe', null] as const) {
    const other = await refuse(reader, reason)
    await expect(ask(reader, other.answerId)).rejects.toMatchObject({ code: 'conflict' })
  }
  const offTopic = await refuse(reader, 'off_topic')
  expect(await ask(reader, offTopic.answerId)).toMatchObject({ status: 'open' })
})

test('the reply stands in the conversation of its reader; members neither list, reply nor reopen', async () => {
  const { reader, reviewer, neighbour } = await people()
  const { answerId, conversationId } = await refuse(reader, 'no_evidence')
  const { id } = await askPeople(runtime, reader, { answerId, note: 'For the hall.' })
  const reply = (scope: Scope, text: string | null = 'Joris does.') =>
    closeQuestion(runtime, scope, { id, outcome: 'answered', text })
  await expect(reply(reader)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reply(neighbour)).rejects.toMatchObject({ code: 'conflict' })
  await expect(reply(reviewer, null)).rejects.toMatchObject({ code: 'invalid_request' })
  expect(await reply(reviewer)).toBe(1)
  const { answers: shown } = await getConversation(runtime, reader, conversationId)
  expect(shown[0]?.request).toMatchObject({ status: 'answered', reply: { by: 'Ada Blum', text: 'Joris does.' } })
  expect(shown[0]).toMatchObject({ status: 'refused', citations: [], text: '' })
  await expect(withdrawRequest(runtime, reader, { id })).rejects.toMatchObject({ code: 'conflict' })
  await expect(listUnanswered(runtime, reader, { status: 'open' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reopenQuestion(runtime, reader, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reopenQuestion(runtime, neighbour, { id })).rejects.toMatchObject({ code: 'not_found' })
  await reopenQuestion(runtime, reviewer, { id })
  await withdrawRequest(runtime, reader, { id })
  expect(await listUnanswered(runtime, reviewer, { status: 'open' })).toEqual([])
})

test('a reviewer sees of what came nearest only the documents that they may open', async () => {
  const { db } = database
  const { reader, reviewer, neighbour } = await people()
  const shared = await makeIndexedDocument(db, reader, { text: 'Palms stand in the hall.' })
  const foreign = await makeIndexedDocument(db, neighbour, { text: 'Palms of others.' })
  const passage = (documentId: string) => ({ documentId, chunkId: `chk_${documentId}`, score: 1 }) as Source
  const suggestions = [passage(shared.documentId), passage(foreign.documentId)]
  const { answerId } = await refuse(reader, 'no_evidence', suggestions)
  await askPeople(runtime, reader, { answerId, note: null })
  const owner = await makeUser(db, { workspaceId: reader.workspaceId, name: 'Anna Berg' })
  const ownEach = async ({ documentId }: typeof shared) =>
    db.update(documents).set({ ownerId: owner.userId }).where(eq(documents.id, documentId))
  await ownEach(shared)
  await ownEach(foreign)
  const nearest = async () => (await listUnanswered(runtime, reviewer, { status: 'open' }))[0]?.nearest
  expect(await nearest()).toEqual([{ ...passage(shared.documentId), owner: 'Anna Berg' }])
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, owner.userId))
  expect(await nearest()).toEqual([passage(shared.documentId)])
})
