import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { saveTerm } from '@/db/queries/glossary/save-term'
import { setTermStatus } from '@/db/queries/glossary/set-term-status'
import { storeMined } from '@/db/queries/glossary/store-mined'
import { documents, glossaryTerms } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { toTermKey } from '@/lib/domain/text/to-term-key'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { eq, sql } from 'drizzle-orm'
import { exportAnswer } from '../export/export-answer'
import { replayAnswer } from '../replay/replay-answer'
import { getSharedConversation } from '../sharing/get-shared-conversation'
import { shareConversation } from '../sharing/share-conversation'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const leave = 'Paid time off is 30 days a year for every employee. Sick leave is reported on the same day.'
const orders = 'Two managers sign a PO above 5,000 euros. The canteen opens at 11:30.'
const now = new Date()

async function office() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const member = await makeUser(db, { workspaceId })
  const document = await makeIndexedDocument(db, admin, { title: 'Absences', text: leave })
  await makeIndexedDocument(db, admin, { title: 'Buying', text: orders })
  const model = createScriptedModel(() => 'PTO is 30 days a year for every employee [1].')
  const runtime = makeTestRuntime(db, { chatModels: { 'test:model': model } })
  const add = async (term: string, meaning: string): Promise<string> => {
    const keys = { termKey: toTermKey(term), meaningKey: toTermKey(meaning) }
    const input = { term, meaning, ...keys, definition: null, onlyCapitals: false, audience: 'everyone' as const }
    const saved = await db.transaction((tx) => saveTerm(tx, admin, { input, now }))
    return saved?.id ?? ''
  }
  const answerOf = async (scope: Scope, question: string, rest = {}) =>
    (await ask(runtime, scope, { question, ...rest })).answer
  return { db, runtime, admin, member, document, model, add, answerOf }
}

const acronym = 'How many days a year is PTO for every employee?'
const longForm = 'Who signs a purchase order above 5,000 euros?'

test('a question in one wording is answered by a passage in the other, and says what it was read as', async () => {
  const { member, add, answerOf } = await office()
  expect((await answerOf(member, acronym)).status).toBe('refused')
  const [pto, po] = [await add('PTO', 'paid time off'), await add('PO', 'purchase order')]
  const answer = await answerOf(member, acronym)
  expect(answer).toMatchObject({
    status: 'answered',
    question: acronym,
    expansions: [{ termId: pto, words: 'PTO', expansion: 'paid time off', applied: true }],
  })
  expect(answer.text).toContain('Paid time off is 30 days a year for every employee [1].')
  const other = await answerOf(member, longForm)
  expect(other.expansions).toEqual([{ termId: po, words: 'purchase order', expansion: 'PO', applied: true }])
  expect(other.text).toContain('Two managers sign a PO above 5,000 euros [1].')
})

test('the reader takes a reading away, and what the documents do not have stays refused', async () => {
  const { member, add, answerOf } = await office()
  const id = await add('PTO', 'paid time off')
  const without = await answerOf(member, acronym, { withoutTerms: [id] })
  expect(without).toMatchObject({ status: 'refused', expansions: [{ termId: id, applied: false }] })
  for (const question of ['Which colour is the PTO of the fire brigade’s tractors?', 'Who invented the PTO in Zürich?'])
    expect((await answerOf(member, question)).status, question).toBe('refused')
})

test('each part of a question is read with its own terms, and a question without any is read as before', async () => {
  const { runtime, member, add, answerOf } = await office()
  await add('PTO', 'paid time off')
  const twice = `${acronym.replace('?', '')} and which managers sign a PO above 5,000 euros?`
  const { answer } = await ask(runtime, member, { question: twice })
  expect(answer.text).toMatch(/30 days a year .*\n\n.*Two managers sign a PO/s)
  expect(await answerOf(member, 'When does the canteen open?')).not.toHaveProperty('expansions')
})

test('a model is told both wordings, and may use either: the passage carries it', async () => {
  const { member, add, answerOf, model } = await office()
  const before = await answerOf(member, acronym, { modelId: 'test:model' })
  expect(before.claims[0]?.verdict).toBe('unsupported')
  await add('PTO', 'paid time off')
  const answer = await answerOf(member, acronym, { modelId: 'test:model' })
  expect(JSON.stringify(model.calls.at(-1))).toContain(
    'How many days a year is PTO (paid time off) for every employee?',
  )
  expect(answer.claims[0]?.verdict).toBe('supported')
})

test('a changed glossary is another question for the cache', async () => {
  const { db, admin, member, add, answerOf, model } = await office()
  const id = await add('PTO', 'paid time off')
  const asked = { modelId: 'test:model' }
  expect((await answerOf(member, acronym, asked)).cache).toBe('miss')
  expect((await answerOf(admin, acronym, asked)).cache).toBe('hit')
  const calls = model.calls.length
  await setTermStatus(db, admin, { id, status: 'dismissed', now })
  expect((await answerOf(member, acronym, asked)).cache).toBe('miss')
  expect(model.calls).toHaveLength(calls + 1)
})

test('a replay reads the question as it was read then, whatever the glossary says now', async () => {
  const { db, runtime, admin, add } = await office()
  const id = await add('PTO', 'paid time off')
  const { answerId, answer } = await ask(runtime, admin, { question: acronym })
  await setTermStatus(db, admin, { id, status: 'dismissed', now })
  const replayed = await replayAnswer(runtime, admin, { answerId, change: {}, requestId: 'req_1' })
  expect(replayed.after.text).toBe(answer.text)
})

test('a term of a closed document expands for its readers alone, is told to nobody else, and goes with the document', async () => {
  const { db, runtime, admin, member } = await office()
  const group = await makeGroup(db, admin.workspaceId, 'board')
  const insider = await makeUser(db, { workspaceId: admin.workspaceId, groupIds: [group] })
  const text = 'The paid time off (PTO) of the board is secret.'
  const { documentId, revisionId } = await makeIndexedDocument(db, admin, { title: 'Board', text, groupIds: [group] })
  const pair = {
    term: 'PTO',
    meaning: 'paid time off',
    termKey: 'pto',
    meaningKey: 'paid time off',
    onlyCapitals: false,
  }
  const place = { passage: text, passageStart: 0, spanStart: 4, spanEnd: 23 }
  await storeMined(db, admin, { documentId, revisionId, found: [{ ...pair, ...place }], now })
  const [term] = await db.select().from(glossaryTerms).where(eq(glossaryTerms.workspaceId, admin.workspaceId))
  await setTermStatus(db, admin, { id: term?.id ?? '', status: 'accepted', now })
  expect((await ask(runtime, member, { question: acronym })).answer).not.toHaveProperty('expansions')
  const { answer, answerId, conversationId } = await ask(runtime, insider, { question: acronym })
  expect(answer.expansions).toHaveLength(1)
  const { id } = await shareConversation(runtime, insider, { conversationId })
  const seenBy = async (scope: Scope) =>
    JSON.stringify((await getSharedConversation(runtime, scope, { id }))?.answers[0]?.expansions)
  expect(await seenBy(admin)).toContain('paid time off')
  expect(await seenBy(member)).toBeUndefined()
  const file = await exportAnswer(runtime, insider, { answerId, format: 'md', origin: 'https://x.example' })
  expect(new TextDecoder().decode(file.bytes)).toContain('> Read as: PTO = paid time off.')
  const ids = db.select({ id: documents.id }).from(documents).where(eq(documents.id, documentId)).getSQL()
  await db.transaction((tx) => deleteDocumentRows(tx, admin, { documentIds: ids }))
  const [stored] = await db
    .select()
    .from(answers)
    .where(sql`id = ${answerId}`)
  expect(stored?.expansions).toEqual([])
})
