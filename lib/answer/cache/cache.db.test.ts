import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { addNumbers, noCache } from '@/lib/domain/day-sums'
import { deleteConversation } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { dropDraftsOfAnswer } from '@/db/queries/drafts/drop-drafts-of-answer'
import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import { countDrafts } from '@/db/queries/drafts/count-drafts'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { answerDrafts, documentGroups, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import { textParts } from '@/lib/models/testing/stream-parts'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { replaceRevision } from '../testing/replace-revision'

const question = 'How many days of annual leave do employees get?'
const reworded = 'how many annual leave days do employees get'
const leave = 'Annual leave is 30 days for every employee. Sick leave is reported on the same day.'
const said = 'Annual leave is 30 days for every employee [1].'
const costMicroUsd = 250

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** A workspace with one document, and a hosted model whose calls are counted and cost something. */
async function office() {
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  // The model writes prose.
  await updateWorkspaceSettings(db, admin, { answerForms: false })
  const { documentId } = await makeIndexedDocument(db, admin, { title: 'Leave', text: leave })
  const reply = (prompt: string) =>
    textParts(said, prompt).map((part) =>
      part.type === 'finish' ? { ...part, providerMetadata: { footnote: { costMicroUsd } } } : part,
    )
  const [model, other] = [createScriptedModel(reply), createScriptedModel(reply, { id: 'other' })]
  const runtime = makeTestRuntime(db, { chatModels: { 'test:scripted': model, 'test:other': other } })
  const askIn = (scope: Scope, words = question, rest = {}) =>
    ask(runtime, scope, { question: words, modelId: 'test:scripted', ...rest })
  return { db, runtime, admin, documentId, model, other, askIn }
}
type Office = Awaited<ReturnType<typeof office>>

const colleague = ({ db, admin }: Office) => makeUser(db, { workspaceId: admin.workspaceId })

async function close({ db, admin }: Office, documentId: DocumentId): Promise<Scope['groupIds'][number]> {
  const groupId = await makeGroup(db, admin.workspaceId)
  await db.insert(documentGroups).values({ workspaceId: admin.workspaceId, documentId, groupId })
  return groupId
}

test('the same question is written once, and cited anew for whoever asks it again', async () => {
  const made = await office()
  const first = await made.askIn(made.admin)
  expect(first.answer).toMatchObject({ cache: 'miss', usage: { costMicroUsd } })
  const { answer } = await made.askIn(await colleague(made))
  expect(made.model.calls).toHaveLength(1)
  expect(answer).toMatchObject({ cache: 'hit', status: 'answered', model: 'test:scripted' })
  expect(answer.usage).toEqual({ inputTokens: 0, outputTokens: 0, costMicroUsd: 0 })
  expect(answer.text).toBe(first.answer.text)
  expect(answer.citations.map((one) => one.quote)).toEqual(first.answer.citations.map((one) => one.quote))
  expect(answer.claims.every((claim) => claim.verdict !== 'unsupported')).toBe(true)
})

test('another wording with the same words is one question, another question is not', async () => {
  const made = await office()
  await made.askIn(made.admin)
  expect((await made.askIn(made.admin, reworded)).answer.cache).toBe('hit')
  expect((await made.askIn(made.admin, 'How many days of annual leave do employees not get?')).answer.cache).toBe(
    'miss',
  )
  expect((await made.askIn(made.admin, 'When is sick leave of employees reported?')).answer.cache).toBe('miss')
  expect(made.model.calls).toHaveLength(3)
})

test('the local model is asked once too, and quotes the same', async () => {
  const made = await office()
  const words = 'How many days is annual leave for every employee?'
  const first = await ask(made.runtime, made.admin, { question: words })
  const again = await ask(made.runtime, made.admin, { question: words })
  expect(first.answer.status).toBe('answered')
  expect([first.answer.cache, again.answer.cache]).toEqual(['miss', 'hit'])
  expect(again.answer.claims).toEqual(first.answer.claims)
  expect(again.answer.citations).toEqual(first.answer.citations)
})

test('another model and another prompt miss', async () => {
  const made = await office()
  await made.askIn(made.admin)
  expect((await made.askIn(made.admin, question, { modelId: 'test:other' })).answer.cache).toBe('miss')
  expect(made.other.calls).toHaveLength(1)
})

test('across rights nothing is served: not what was written from a document that this reader may not open', async () => {
  const made = await office()
  const { db, admin, askIn } = made
  const secret = await makeIndexedDocument(db, admin, { title: 'Board', text: 'Annual leave of the board is 45 days.' })
  const groupId = await close(made, secret.documentId)
  const insider = makeScope({ ...admin, groupIds: [groupId] })
  await askIn(insider)
  const outsider = await colleague(made)
  for (const words of [question, reworded]) {
    const { answer } = await askIn(outsider, words)
    expect(answer.sources.some((source) => source.documentId === secret.documentId)).toBe(false)
    if (words === question) expect(answer.cache).toBe('miss')
  }
  expect((await askIn(insider, reworded)).answer.cache).toBe('hit')
})

test('a right that is lost holds for the next question, in the same and in other words', async () => {
  const made = await office()
  const reader = await colleague(made)
  await made.askIn(reader)
  await close(made, made.documentId)
  for (const words of [question, reworded]) {
    expect((await made.askIn(reader, words)).answer).toMatchObject({ status: 'refused', citations: [] })
  }
})

test('a new revision misses, in the same and in other words', async () => {
  for (const words of [question, reworded]) {
    const made = await office()
    await made.askIn(made.admin)
    await replaceRevision(made.db, made.admin, { documentId: made.documentId, text: leave.replace('30', '31') })
    expect((await made.askIn(made.admin, words)).answer.cache).toBe('miss')
  }
})

test('a document that expires, and an answer that is a week old, are not served', async () => {
  const made = await office()
  let now = new Date('2026-03-10T12:00:00Z')
  const runtime = { ...made.runtime, now: () => now }
  const askNow = async () => (await ask(runtime, made.admin, { question, modelId: 'test:scripted' })).answer
  expect((await askNow()).cache).toBe('miss')
  expect((await askNow()).cache).toBe('hit')
  now = new Date('2026-03-17T12:00:01Z')
  expect((await askNow()).cache).toBe('miss')
  await made.db.update(documents).set({ expiresAt: '2026-03-17' }).where(eq(documents.id, made.documentId))
  expect((await askNow()).status).toBe('refused')
})

test('asked again it is written again; and an answer’s drafts can be taken out, also of one that was served', async () => {
  const made = await office()
  const { answerId } = await made.askIn(made.admin)
  const again = await made.askIn(made.admin, question, { replaces: answerId })
  expect(again.answer.cache).toBe('miss')
  const reader = await colleague(made)
  const served = await made.askIn(reader)
  expect(served.answer.cache).toBe('hit')
  expect(await dropDraftsOfAnswer(made.db, reader, { answerId: served.answerId })).toBe(1)
  expect((await made.askIn(made.admin)).answer.cache).toBe('miss')
})

test('eval runs neither read nor fill it; switched off or to the very same questions it keeps to that', async () => {
  const made = await office()
  const { db, admin, askIn } = made
  expect((await askIn(admin, question, { origin: 'eval' })).answer.cache).toBe('off')
  expect((await askIn(admin)).answer.cache).toBe('miss')
  expect((await askIn(admin, question, { origin: 'eval' })).answer.cache).toBe('off')
  await updateWorkspaceSettings(db, admin, { answerCache: 'exact' })
  expect((await askIn(admin, reworded)).answer.cache).toBe('miss')
  expect((await askIn(admin)).answer.cache).toBe('hit')
  await updateWorkspaceSettings(db, admin, { answerCache: 'off' })
  expect((await askIn(admin)).answer.cache).toBe('off')
})

test('drafts go with the document they were written from, and with the conversation of whom they were written for', async () => {
  const made = await office()
  const { db, admin, askIn } = made
  const count = () => db.$count(answerDrafts, eq(answerDrafts.workspaceId, admin.workspaceId))
  const { conversationId } = await askIn(admin)
  expect(await count()).toBe(1)
  await deleteConversation(db, admin, { conversationId, now: new Date(0) })
  await eraseDeletedConversations(db, { now: new Date() })
  expect(await count()).toBe(0)
  await askIn(admin)
  const ids = db.select({ id: documents.id }).from(documents).where(eq(documents.id, made.documentId)).getSQL()
  const removed = await db.transaction((tx) => deleteDocumentRows(tx, admin, { documentIds: ids }))
  expect(removed.counts).toMatchObject({ cachedDrafts: 1 })
  expect(await count()).toBe(0)
})

test('the summary counts readers’ answers and what was saved, of one workspace alone', async () => {
  const made = await office()
  const neighbour = await office()
  const day = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) }
  for (const words of [question, question, reworded]) await made.askIn(made.admin, words)
  await made.askIn(made.admin, question, { origin: 'eval' })
  const count = async (scope: Scope) => {
    const days = await listDaySums(made.db, scope, { name: 'answers', ...day, now: new Date() })
    return {
      ...addNumbers(
        noCache,
        days.map(({ figures }) => figures.cache),
      ),
      kept: await countDrafts(made.db, scope),
    }
  }
  expect(await count(made.admin)).toEqual({ asked: 3, hits: 2, savedMicroUsd: 500, kept: 1 })
  expect(await count(neighbour.admin)).toEqual({ asked: 0, hits: 0, savedMicroUsd: 0, kept: 0 })
})
