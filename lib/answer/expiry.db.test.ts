import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { blocks, documents, users } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { getConversation } from './get-conversation'
import { readHistory } from './read-history'
import { suggestQuestions } from './suggest-questions'
import { ask } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

const question = 'How much does a lost cellar key cost?'
const text = 'How do I report a lost key?\n\nA lost cellar key costs 85 euros and is reported on the same day.'

let database: TestDatabase
let admin: Scope
let reader: Scope
let insider: Scope
let owner: Scope
let made: { documentId: DocumentId; revisionId: RevisionId }
/** Stands still until a test moves it. */
let today = '2026-03-10'

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const board = await makeGroup(db, workspaceId)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  reader = await makeUser(db, { workspaceId })
  insider = await makeUser(db, { workspaceId, groupIds: [board] })
  owner = await makeUser(db, { workspaceId, name: 'Anna Berg' })
  made = await makeIndexedDocument(db, admin, { title: 'Cellar', text })
  await db.update(blocks).set({ kind: 'heading' }).where(eq(blocks.charStart, 0))
  await db.update(documents).set({ expiresAt: '2026-04-01' }).where(eq(documents.id, made.documentId))
  const closed = await makeIndexedDocument(db, admin, { text: 'Bonus of the board is 9 percent.', groupIds: [board] })
  await db.update(documents).set({ ownerId: owner.userId }).where(eq(documents.id, closed.documentId))
})
afterAll(() => database.close())

const runtimeOf = () => ({
  ...makeTestRuntime(database.db, { reranker: null }),
  now: () => new Date(`${today}T12:00:00Z`),
})

test('an answer cites a document until it expires, and again once its day is moved; the old answer stays open', async () => {
  const { db } = database
  today = '2026-03-31'
  const before = await ask(runtimeOf(), reader, { question })
  expect(before.answer.citations.map((one) => one.documentId)).toEqual([made.documentId])
  today = '2026-04-01'
  const during = await ask(runtimeOf(), reader, { question })
  expect(during.answer).toMatchObject({ status: 'refused', citations: [], sources: [], suggestions: [] })
  const old = await getConversation(runtimeOf(), reader, before.conversationId)
  expect(old.answers[0]?.citations).toEqual(before.answer.citations)
  expect((await getRevisionText(db, reader, made)).text).toBe(text)
  // A follow-up may not be rewritten from what has expired.
  const turns = await readHistory(runtimeOf(), reader, { conversationId: before.conversationId, turn: 2, limit: 3 })
  expect(turns).toMatchObject([{ question, text: '', standaloneQuestion: null }])
  await db.update(documents).set({ expiresAt: '2026-05-01' }).where(eq(documents.id, made.documentId))
  const after = await ask(runtimeOf(), reader, { question })
  expect(after.answer.text).toBe(before.answer.text)
})

test('a suggested question goes with its document on the day, though suggestions are kept for minutes', async () => {
  const { db } = database
  const suggest = async () =>
    (await suggestQuestions(runtimeOf(), reader, { collectionIds: [], limit: 4, requestId: 'r' })).map(
      (one) => one.documentId,
    )
  await db.update(documents).set({ expiresAt: null }).where(eq(documents.id, made.documentId))
  expect(await suggest()).toEqual([made.documentId])
  await db.update(documents).set({ expiresAt: today }).where(eq(documents.id, made.documentId))
  expect(await suggest()).toEqual([])
  await db.update(documents).set({ expiresAt: null }).where(eq(documents.id, made.documentId))
  expect(await suggest()).toEqual([made.documentId])
})

test('a refusal names the owner of what came nearest to those who may open it, while the owner is there', async () => {
  const { db } = database
  const { documentId } = made
  await db.update(documents).set({ ownerId: owner.userId }).where(eq(documents.id, documentId))
  const other = 'Which florist decorates the cellar for midsummer?'
  const asReader = await ask(runtimeOf(), reader, { question: other })
  expect(asReader.answer.status).toBe('refused')
  expect(asReader.answer.suggestions.map((one) => [one.documentId, one.owner])).toContainEqual([
    documentId,
    'Anna Berg',
  ])
  expect(asReader.answer.suggestions.map((one) => one.title)).not.toContain('Board')
  const { conversationId } = asReader
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, owner.userId))
  const again = await getConversation(runtimeOf(), reader, conversationId)
  expect(again.answers[0]?.suggestions.every((one) => !('owner' in one))).toBe(true)
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, owner.userId))
  const asInsider = await ask(runtimeOf(), insider, { question: 'Which florist decorates the board for midsummer?' })
  expect(asInsider.answer.suggestions.map((one) => one.owner)).toContain('Anna Berg')
})
