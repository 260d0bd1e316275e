import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation } from '@/db/queries/conversations/delete-conversation'
import { listComplaints } from '@/db/queries/feedback/list-complaints'
import { listNotices } from '@/db/queries/feedback/list-notices'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { saveReview } from '@/db/queries/feedback/save-review'
import { listAudit } from '@/db/queries/list-audit'
import { answers, conversations, feedback } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { closeSimilar } from '../close-similar'
import { reopenSimilar } from '../reopen-similar'
import { findSimilar } from './find-similar'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')

async function complain(scope: Scope, question: string) {
  const { workspaceId, userId } = scope
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db.insert(answers).values({ ...fixed, workspaceId, userId, id: answerId, conversationId, question })
  const given = { rating: 'down' as const, reasons: [], comment: null, correctedAnswer: null }
  return { ...(await saveFeedback(database.db, scope, { answerId, feedback: given, now })), conversationId }
}

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const runtime = { ...makeTestRuntime(db), now: () => now }
  return {
    db,
    // Without an embedder: words are compared.
    runtime: { ...runtime, models: { ...runtime.models, embedder: async () => null } },
    reviewer: await makeUser(db, { workspaceId, role: 'reviewer' }),
    reader: await makeUser(db, { workspaceId }),
    other: await makeUser(db, { workspaceId }),
    neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  }
}

test('near questions are found among what the workspace rated, also the same one twice; what was deleted is not', async () => {
  const { db, runtime, reviewer, reader, other, neighbour } = await setUp()
  const first = await complain(reader, 'How much is a lost season ticket of the ferry replaced for?')
  const same = await complain(other, 'how much is a lost season ticket of the ferry replaced for')
  const near = await complain(other, 'Who replaces a lost season ticket?')
  await complain(reader, 'Which holidays fall on a Monday?')
  const gone = await complain(reader, 'Is a lost season ticket replaced at once?')
  const far = await complain(neighbour, 'Where is a lost season ticket of the ferry replaced?')
  await deleteConversation(db, reader, { conversationId: gone.conversationId, now })

  const { near: found, method } = await findSimilar(runtime, reviewer)
  expect(method).toBe('words')
  expect(found[first.id]?.map(({ id }) => id)).toEqual([same.id, near.id])
  expect(Object.keys(found).toSorted()).toEqual([first.id, same.id, near.id].toSorted())
  expect(JSON.stringify(found)).not.toContain(far.id)
  expect(await findSimilar(runtime, neighbour)).toEqual({ method: 'words', near: {} })
  await expect(findSimilar(runtime, reader)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await listComplaints(db, neighbour, { limit: 9 })).map(({ id }) => id)).toEqual([far.id])
})

test('an embedder is asked for all of them at once, and its own zero is the measure', async () => {
  const { runtime, reviewer, reader } = await setUp()
  const first = await complain(reader, 'North?')
  const second = await complain(reader, 'North by east?')
  await complain(reader, 'South?')
  const vectorOf = (text: string): Float32Array =>
    Float32Array.from(text.startsWith('North') ? [1, 0] : text === 'South?' ? [-1, 0] : [0, 1])
  const calls: number[] = []
  const embedder = {
    id: 'test:compass',
    embedPassages: async (texts: readonly string[]) => {
      calls.push(texts.length)
      return texts.map(vectorOf)
    },
  }
  const models = { ...runtime.models, embedder: async () => embedder as never }
  const { near, method } = await findSimilar({ ...runtime, models }, reviewer)
  expect(method).toBe('test:compass')
  // The twelve unrelated ones all lie to one side here, so only what is equal to the last digit is near.
  expect(calls).toEqual([12, 3])
  expect(near[first.id]?.map(({ id }) => id)).toEqual([second.id])
})

test('closed together with one note and label, in the own workspace alone, and each reader is told', async () => {
  const { db, runtime, reviewer, reader, other, neighbour } = await setUp()
  const [first, second, third] = [
    await complain(reader, 'A?'),
    await complain(other, 'B?'),
    await complain(other, 'C?'),
  ]
  await saveReview(db, reviewer, { id: second.id, review: { label: 'bad_answer' } })
  const ids = [first.id, second.id]
  const input = { ids, note: 'It is there now.', label: 'missing_document' as const }
  await expect(closeSimilar(runtime, neighbour, input)).rejects.toMatchObject({ code: 'conflict' })
  await expect(closeSimilar(runtime, reader, input)).rejects.toMatchObject({ code: 'forbidden' })
  const done = await closeSimilar(runtime, reviewer, input)
  expect(done.ids.toSorted()).toEqual(ids.toSorted())
  expect(done.labelled).toEqual([first.id])
  await expect(closeSimilar(runtime, reviewer, input)).rejects.toMatchObject({ code: 'conflict' })
  const notices = await Promise.all([reader, other].map((scope) => listNotices(db, scope)))
  expect(notices).toMatchObject([
    [{ id: first.id, review: { note: 'It is there now.', label: 'missing_document' }, isNew: true }],
    [{ id: second.id, review: { note: 'It is there now.', label: 'bad_answer' }, isNew: true }],
  ])
  const [left] = await db.select().from(feedback).where(eq(feedback.id, third.id))
  expect(left?.status).toBe('open')
  const closed = (await listAudit(db, reviewer, { limit: 9 })).filter(({ action }) => action === 'feedback.closed')
  expect(closed.map(({ targetId }) => targetId).toSorted()).toEqual(ids.toSorted())
})

test('what was closed together is as it was after one press: open, without notices, and without the labels that it got', async () => {
  const { db, runtime, reviewer, reader, other, neighbour } = await setUp()
  const [first, second] = [await complain(reader, 'A?'), await complain(other, 'B?')]
  await saveReview(db, reviewer, { id: second.id, review: { label: 'bad_answer' } })
  const input = { ids: [first.id, second.id], note: 'Done.', label: 'unsafe' as const }
  const done = await closeSimilar(runtime, reviewer, input)
  const colleague = await makeUser(db, { workspaceId: reviewer.workspaceId, role: 'reviewer' })
  await expect(reopenSimilar(runtime, neighbour, done)).rejects.toMatchObject({ code: 'conflict' })
  await expect(reopenSimilar(runtime, colleague, done)).rejects.toMatchObject({ code: 'conflict' })
  await expect(reopenSimilar(runtime, reader, done)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await reopenSimilar(runtime, reviewer, done)).toSorted()).toEqual(done.ids.toSorted())
  await expect(reopenSimilar(runtime, reviewer, done)).rejects.toMatchObject({ code: 'conflict' })
  const rows = await db.select().from(feedback).where(eq(feedback.workspaceId, reviewer.workspaceId))
  expect(
    Object.fromEntries(rows.map(({ id, status, label, closingNote }) => [id, { status, label, closingNote }])),
  ).toEqual({
    [first.id]: { status: 'open', label: null, closingNote: null },
    [second.id]: { status: 'open', label: 'bad_answer', closingNote: null },
  })
  expect(await listNotices(db, reader)).toEqual([])
})
