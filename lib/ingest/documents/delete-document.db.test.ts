import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCollections } from '@/db/queries/collections/list-collections'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { answers, auditLog, blocks, chunkEmbeddings, chunks, deletionReceipts, documentRevisions } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Citation } from '@/lib/domain/answer'
import { newId } from '@/lib/domain/new-id'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { ingestDocument } from '../ingest-document'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { acceptUpload } from './accept-upload'
import { deleteCollection } from './delete-collection'
import { deleteDocument } from './delete-document'

let database: TestDatabase
let admin: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

const body = (text: string): Readable => Readable.from([Buffer.from(text)])

test('a deletion removes every row and the blob, takes the words out of answers, and hands out a receipt that says so', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const accepted = await acceptUpload(made.runtime, admin, {
    collectionId,
    fileName: 'gone.md',
    body: body('# Gone\n\nThe code is 4711.'),
  })
  await ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader: inProcessReader })
  const { blobHash } = await getRevisionFile(database.db, admin, { documentId: accepted.documentId })
  const answerId = await insertAnswer(accepted.documentId, 'The code is 4711.')
  const bystander = await insertAnswer(newId('document'), 'Something else.')

  const receipt = await deleteDocument(made.runtime, admin, accepted.documentId)

  expect(receipt.removed).toMatchObject({
    documents: 1,
    revisions: 1,
    chunks: 1,
    embeddings: 1,
    blobs: 1,
    answersRedacted: 1,
  })
  expect(receipt.probes).toEqual({ keyword: 0, vector: 0, answers: 0, cache: 0, blob: 0 })
  expect(await made.runtime.storage.has(admin.workspaceId, blobHash)).toBe(false)
  const { db } = database
  expect(await db.select().from(documentRevisions).where(eq(documentRevisions.id, accepted.revisionId))).toEqual([])
  expect(await db.select().from(blocks).where(eq(blocks.revisionId, accepted.revisionId))).toEqual([])
  expect(await db.select().from(chunks).where(eq(chunks.documentId, accepted.documentId))).toEqual([])
  expect(
    await db.select().from(chunkEmbeddings).where(eq(chunkEmbeddings.workspaceId, admin.workspaceId)),
  ).not.toContainEqual(
    expect.objectContaining({ chunkId: expect.stringContaining(accepted.revisionId.slice(4)) as string }),
  )
  const [answer] = await db.select().from(answers).where(eq(answers.id, answerId))
  expect(JSON.stringify(answer)).not.toContain('4711')
  expect(answer?.text).toBe(removedNote)
  const [other] = await db.select().from(answers).where(eq(answers.id, bystander))
  expect(other?.text).toBe('Something else.')
  const [row] = await db.select().from(deletionReceipts).where(eq(deletionReceipts.id, receipt.receiptId))
  expect(row).toMatchObject({ targetKind: 'document', targetId: accepted.documentId })
  expect(await db.select().from(auditLog).where(eq(auditLog.targetId, accepted.documentId))).toHaveLength(1)
})

test('a blob that another document shares survives, and a deleted document’s job stops by itself', async () => {
  await using made = await makeIngestRuntime(database.db)
  const [one, two] = [await makeCollection(database.db, admin), await makeCollection(database.db, admin)]
  const send = (collectionId: typeof one) =>
    acceptUpload(made.runtime, admin, { collectionId, fileName: 's.txt', body: body('Shared.') })
  const [first, second] = [await send(one), await send(two)]
  await deleteDocument(made.runtime, admin, first.documentId)
  expect(await ingestDocument(made.runtime, admin, { revisionId: first.revisionId, reader: inProcessReader })).toBe(
    'skipped',
  )
  expect(await ingestDocument(made.runtime, admin, { revisionId: second.revisionId, reader: inProcessReader })).toBe(
    'indexed',
  )
})

test('a document deleted while it is parsed leaves nothing behind', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const accepted = await acceptUpload(made.runtime, admin, {
    collectionId,
    fileName: 'race.txt',
    body: body('Racing words.'),
  })
  const reader = {
    ...inProcessReader,
    async readFile(...args: Parameters<typeof inProcessReader.readFile>) {
      const outcome = await inProcessReader.readFile(...args)
      await deleteDocument(made.runtime, admin, accepted.documentId)
      return outcome
    },
  }
  expect(await ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader })).toBe('skipped')
  expect(await database.db.select().from(chunks).where(eq(chunks.documentId, accepted.documentId))).toEqual([])
  expect(await database.db.select().from(blocks).where(eq(blocks.revisionId, accepted.revisionId))).toEqual([])
})

test('deleting a collection takes its documents with it', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  for (let i = 0; i < 3; i++) await makeIndexedDocument(database.db, admin, { text: `Text ${i}`, collectionId })
  const receipt = await deleteCollection(made.runtime, admin, collectionId)
  expect(receipt.removed).toMatchObject({ documents: 3, chunks: 3 })
  expect((await listCollections(database.db, admin)).map((row) => row.id)).not.toContain(collectionId)
})

async function insertAnswer(documentId: Citation['documentId'], text: string) {
  const id = newId('answer')
  const citation: Citation = {
    marker: 1,
    documentId,
    externalId: 'gone.md',
    revisionId: 'rev_x',
    title: 'Gone',
    page: null,
    charStart: 0,
    charEnd: text.length,
    quote: text,
  }
  await database.db.insert(answers).values({
    workspaceId: admin.workspaceId,
    id,
    conversationId: newId('conversation'),
    userId: admin.userId,
    turn: 1,
    question: 'What?',
    status: 'answered',
    text,
    claims: [{ text, start: 0, end: text.length, verdict: 'quote', citations: [1] }],
    citations: [citation],
    model: 'local:extractive',
    promptVersion: 1,
    traceId: 'trc_x',
    requestId: 'req_x',
  })
  return id
}
