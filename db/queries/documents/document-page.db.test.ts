import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAnswersFromDocument } from '@/db/queries/answers/list-answers-from-document'
import { answers, conversations, documentRevisions, feedback, users } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Citation } from '@/lib/domain/answer'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { getDocument } from './get-document'
import { getTextPart } from './get-text-part'
import { listChunks } from './list-chunks'
import { listDocumentGroups } from './list-document-groups'
import { listReaders } from './list-readers'
import { moveDocument } from './move-document'
import { narrowDocument } from './narrow-document'
import { rereadDocument } from './reread-document'

let database: TestDatabase
let admin: Scope
let reviewer: Scope
let insider: Scope
let outsider: Scope
let neighbour: Scope
let board: GroupId

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  board = await makeGroup(db, workspaceId, 'Board')
  admin = await makeUser(db, { workspaceId, role: 'admin', name: 'Ada' })
  reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Rosa' })
  insider = await makeUser(db, { workspaceId, groupIds: [board], name: 'Ines' })
  outsider = await makeUser(db, { workspaceId, name: 'Otto' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin', name: 'Nils' })
})
afterAll(() => database.close())

const notFound = expect.objectContaining({ code: 'not_found' }) as Error

test('text and passages are read in parts, by those who may read the document', async () => {
  const { db } = database
  const text = 'First words here.\n\nSecond words.\n\nThird.'
  const { documentId, revisionId } = await makeIndexedDocument(db, admin, {
    title: 'Herons',
    text,
    groupIds: [board],
    embeddings: { model: 'fake:two', vectors: [Float32Array.of(1, 0), Float32Array.of(0, 1)] },
  })
  const part = { documentId, from: 6, length: 5 }
  const page = { documentId, revisionId, offset: 1, limit: 1 }
  for (const scope of [admin, insider]) {
    expect(await getTextPart(db, scope, part)).toMatchObject({ text: 'words', characters: text.length, number: 1 })
    const { items, total, tokens } = await listChunks(db, scope, page)
    expect({ total, tokens }).toEqual({ total: 3, tokens: 6 })
    expect(items).toMatchObject([{ ordinal: 1, context: 'Herons', text: 'Second words.', models: ['fake:two'] }])
  }
  expect((await listChunks(db, admin, { ...page, offset: 2 })).items).toMatchObject([{ models: [] }])
  for (const scope of [outsider, reviewer, neighbour]) {
    await expect(getTextPart(db, scope, part)).rejects.toEqual(notFound)
    expect(await listChunks(db, scope, page)).toEqual({ items: [], total: 0, tokens: 0 })
  }
  await db.update(documentRevisions).set({ text: null }).where(eq(documentRevisions.id, revisionId))
  await expect(getTextPart(db, admin, part)).rejects.toEqual(notFound)
})

test.each<[string, { collection: boolean; document: boolean }]>([
  ['open to all', { collection: false, document: false }],
  ['in a collection of a group', { collection: true, document: false }],
  ['narrowed to a group', { collection: false, document: true }],
  ['both', { collection: true, document: true }],
])('the readers of a document %s are those whom the rights let in, and no others', async (_name, narrowed) => {
  const { db } = database
  const groupIds = [board]
  const collectionId = await makeCollection(db, admin, narrowed.collection ? { groupIds } : {})
  const { documentId } = await makeIndexedDocument(db, admin, {
    text: 'x',
    collectionId,
    ...(narrowed.document ? { groupIds } : {}),
  })
  const letIn: string[] = []
  for (const scope of [admin, reviewer, insider, outsider]) {
    const isSeen = await getDocument(db, scope, { documentId }).then(
      () => true,
      () => false,
    )
    if (isSeen) letIn.push(scope.userId)
  }
  const readers = await listReaders(db, admin, { documentId })
  expect(readers.map(({ id }) => id as string).toSorted()).toEqual(letIn.toSorted())
  expect(await listReaders(db, neighbour, { documentId })).toEqual([])
})

test('someone who was disabled reads nothing any more', async () => {
  const { db } = database
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'x' })
  const gone = await makeUser(db, { workspaceId: admin.workspaceId })
  const ids = async () => (await listReaders(db, admin, { documentId })).map(({ id }) => id)
  expect(await ids()).toContain(gone.userId)
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.userId))
  expect(await ids()).not.toContain(gone.userId)
})

async function answerFrom(scope: Scope, documentId: DocumentId, question: string, rating?: 'up' | 'down') {
  const { db } = database
  const { workspaceId, userId } = scope
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const citations = [{ marker: 1, documentId, quote: 'x' } as unknown as Citation]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  await db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: question })
  await db.insert(answers).values({ ...fixed, workspaceId, userId, id: answerId, conversationId, question, citations })
  if (rating) await db.insert(feedback).values({ workspaceId, id: newId('feedback'), answerId, userId, rating })
}

test('questions are shown to whoever asked them, and to reviewers once they were rated', async () => {
  const { db } = database
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'x' })
  const other = await makeIndexedDocument(db, admin, { text: 'y' })
  await answerFrom(insider, documentId, 'Mine and rated?', 'down')
  await answerFrom(insider, documentId, 'Mine and silent?')
  await answerFrom(outsider, other.documentId, 'Elsewhere?', 'up')
  const byQuestion = ([a]: readonly unknown[], [b]: readonly unknown[]): number => String(a).localeCompare(String(b))
  const questions = async (scope: Scope) => {
    const { items, others } = await listAnswersFromDocument(db, scope, { documentId })
    return { asked: items.map(({ question, rating }) => [question, rating]).toSorted(byQuestion), others }
  }
  expect(await questions(insider)).toEqual({
    asked: [
      ['Mine and rated?', 'down'],
      ['Mine and silent?', null],
    ],
    others: 0,
  })
  expect(await questions(outsider)).toEqual({ asked: [], others: 0 })
  expect(await questions(reviewer)).toEqual({ asked: [['Mine and rated?', 'down']], others: 0 })
  expect(await questions(admin)).toEqual({ asked: [['Mine and rated?', 'down']], others: 1 })
  expect(await questions(neighbour)).toEqual({ asked: [], others: 0 })
})

test('a neighbour changes nothing of a document', async () => {
  const { db } = database
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'x', groupIds: [board] })
  const theirs = await makeCollection(db, neighbour)
  const now = new Date()
  const move = db.transaction((tx) => moveDocument(tx, neighbour, { documentId, collectionId: theirs, now }))
  await expect(move).rejects.toEqual(notFound)
  const stray = db.transaction((tx) => moveDocument(tx, admin, { documentId, collectionId: theirs, now }))
  await expect(stray).rejects.toEqual(notFound)
  await expect(db.transaction((tx) => rereadDocument(tx, neighbour, { documentId, now }))).rejects.toEqual(notFound)
  await db.transaction((tx) => narrowDocument(tx, neighbour, { documentId, groupIds: [] }))
  expect(await db.transaction((tx) => listDocumentGroups(tx, neighbour, { documentId }))).toEqual([])
  expect(await db.transaction((tx) => listDocumentGroups(tx, admin, { documentId }))).toEqual([board])
})
