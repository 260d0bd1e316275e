import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { ExportFormat } from '@/lib/domain/export-formats'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkText } from '../check-text/check-text'
import { collectCheck } from '../check-text/collect-check'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { exportAnswer } from './export-answer'
import { exportCheck } from './export-check'
import { exportConversation } from './export-conversation'
import type { ExportedFile } from './render-export'

const leave = 'Every employee has 30 days of annual leave. Unused annual leave carries over until 31 March.'
const written = 'Employees have thirty days of annual leave [1]. Leave is paid in moon dust [1].'
const origin = 'https://footnote.example.com'
const secret = /thirty|30 days|carries over|Leave policy/i

let database: TestDatabase
let runtime: Runtime
let scope: Scope
let insider: Scope

beforeAll(async () => {
  database = await createTestDatabase()
  const workspaceId = await makeWorkspace(database.db)
  const groupId = await makeGroup(database.db, workspaceId)
  insider = await makeUser(database.db, { workspaceId, groupIds: [groupId] })
  scope = makeScope({ ...insider, groupIds: [] })
  runtime = makeTestRuntime(database.db, { chatModels: { 'test:writer': createScriptedModel(() => written) } })
})
afterAll(() => database.close())

async function answer(question = 'How many days of annual leave?') {
  const collectionId = await makeCollection(database.db, insider, { groupIds: [...insider.groupIds] })
  const { documentId } = await makeIndexedDocument(database.db, insider, {
    title: 'Leave policy',
    text: leave,
    collectionId,
  })
  const asked = await ask(runtime, insider, {
    question,
    modelId: 'test:writer',
    collectionIds: [collectionId],
  })
  return { ...asked, documentId, collectionId }
}

const wordsOf = ({ bytes, mediaType }: ExportedFile): string =>
  mediaType.includes('word')
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

test('an answer’s footnotes carry title, revision with date, quote and a deep link; the sentence without a source keeps its mark', async () => {
  const { answerId, documentId } = await answer()
  const file = await exportAnswer(runtime, insider, { answerId, format: 'md', origin })
  expect(file.fileName).toBe('How many days of annual leave.md')
  const text = wordsOf(file)
  expect(text).toMatch(/thirty days of annual leave\.\[\^1\] Leave is paid in moon dust \*\\\[no source\\\]\*/)
  expect(text).toMatch(
    /\[\^1\]: \[Leave policy, revision 1 of \d+ \w+ \d{4}\]\(https:\/\/footnote\.example\.com\/documents\//,
  )
  expect(text).toContain(`/documents/${documentId}?revision=`)
  expect(text).toContain('“Every employee has 30 days of annual leave.”')
})

test('what the question limited the search to is told, with the rights of who exports', async () => {
  const { answerId } = await answer('How many days of annual leave are there in the leave policy?')
  const exported = async (reader: Scope) =>
    wordsOf(await exportAnswer(runtime, reader, { answerId, format: 'md', origin }))
  expect(await exported(insider)).toContain('> Limited to: Leave policy.')
  expect(await exported(scope)).toContain('> Limited to: A document that is not open to you.')
})

test.each<ExportFormat>(['md', 'docx'])(
  'rights are checked again on export, and the words of deleted documents are gone (%s)',
  async (format) => {
    const { answerId, conversationId, documentId } = await answer()
    const ofConversation = (reader: Scope) => exportConversation(runtime, reader, { conversationId, format, origin })
    expect(wordsOf(await exportAnswer(runtime, insider, { answerId, format, origin }))).toMatch(secret)
    for (const file of [
      await exportAnswer(runtime, scope, { answerId, format, origin }),
      await ofConversation(scope),
    ]) {
      expect(wordsOf(file)).not.toMatch(secret)
      expect(wordsOf(file)).toContain('no longer open to you')
    }
    const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
    await database.db.transaction((tx) => deleteDocumentRows(tx, insider, { documentIds }))
    expect(wordsOf(await ofConversation(insider))).not.toMatch(secret)
  },
)

test('the neighbour exports nothing', async () => {
  const { answerId } = await answer()
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  const exported = exportAnswer(runtime, neighbour, { answerId, format: 'md', origin })
  await expect(exported).rejects.toMatchObject({ code: 'not_found' })
})

test('a checked text takes the words of its footnotes from the documents, with the rights of who exports it', async () => {
  const { collectionId } = await answer()
  const text = 'Every employee has 30 days of annual leave. Unused annual leave carries over until 30 April.'
  const signal = new AbortController().signal
  const checked = await collectCheck(
    checkText(runtime, insider, { text, collectionIds: [collectionId], requestId: 'r', signal }),
  )
  const spans = checked.sentences.flatMap((sentence) => sentence.spans)
  const check = {
    text: checked.text,
    sentences: checked.sentences.map(({ start, end, verdict, spans: own }) => ({
      start,
      end,
      verdict,
      markers: own.flatMap(({ marker }) => marker ?? []),
    })),
    citations: spans.map(({ revisionId, charStart, charEnd }) => ({ revisionId, charStart, charEnd })),
  }
  const mine = wordsOf(await exportCheck(runtime, insider, { check, format: 'md', origin }))
  expect(mine).toContain('1 supported, 1 contradicted')
  expect(mine).toMatch(
    /until 30 April\.\[\^2\] ?\*\\\[the documents say otherwise\\\]\*|until 30 April\. \*\\\[the documents say otherwise\\\]\*\[\^2\]/,
  )
  expect(mine).toContain('“Unused annual leave carries over until 31 March.”')
  const theirs = wordsOf(await exportCheck(runtime, scope, { check, format: 'md', origin }))
  expect(theirs).not.toMatch(/31 March|Leave policy/)
})
