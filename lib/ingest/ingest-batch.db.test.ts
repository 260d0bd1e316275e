import { Readable } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getBatch } from '@/db/queries/documents/batches'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { chunkEmbeddings, chunks, documentRevisions } from '@/db/schema'
import { createTestDatabase, makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { acceptBulk } from './documents/accept-bulk'
import { embedMissing } from './embed-missing'
import { ingestBatch } from './ingest-batch'
import { queueMissingVectors } from './queue-missing-vectors'
import { sweepRevisions } from './sweep-revisions'
import { inProcessReader, makeIngestRuntime } from './testing/make-ingest-runtime'

let database: TestDatabase
let admin: Scope
let collectionId: CollectionId
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

type Made = Awaited<ReturnType<typeof makeIngestRuntime>>

async function send(made: Made, lines: readonly unknown[]) {
  collectionId = await makeCollection(database.db, admin)
  return sendAgain(made, lines)
}

function sendAgain(made: Made, lines: readonly unknown[]) {
  const source = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
  return acceptBulk(made.runtime, admin, { collectionId, body: Readable.from(source) })
}

const passages = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    externalId: `p${i}`,
    title: `Passage ${i}`,
    text: `Rule ${i} says number ${i * 3}.`,
  }))

test('300 texts are accepted, ingested in slices and searchable, each with its original', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, passages(300))
  expect(accepted).toMatchObject({ accepted: 300, rejected: [] })
  await ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: inProcessReader })
  expect(await getBatch(database.db, admin, { batchId: accepted.batchId })).toMatchObject({
    total: 300,
    indexed: 300,
    failed: 0,
    pending: 0,
  })
  const rows = await database.db
    .select({ active: chunks.isActive, searchText: chunks.searchText })
    .from(chunks)
    .innerJoin(chunkEmbeddings, eq(chunkEmbeddings.chunkId, chunks.id))
    .where(eq(chunks.collectionId, collectionId))
  expect(rows).toHaveLength(300)
  expect(rows.every((row) => row.active)).toBe(true)
  const { items } = await listDocuments(database.db, admin, { collectionId, limit: 1, sort: 'title' })
  const [document] = items
  if (!document) throw new Error('nothing listed')
  const file = await getRevisionFile(database.db, admin, { documentId: document.id })
  expect(await readText(await made.runtime.storage.read(admin.workspaceId, file.blobHash))).toBe(
    'Rule 0 says number 0.',
  )
})

test('bad lines are rejected with number and reason, and the others go on', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, [
    '{oops',
    { externalId: 'a', text: 'Fine.' },
    { text: 'no id' },
    { externalId: 'b', text: '  ' },
    '',
  ])
  expect(accepted.accepted).toBe(1)
  expect(accepted.rejected.map(({ line, code }) => [line, code])).toEqual([
    [1, 'invalid_request'],
    [3, 'invalid_request'],
    [4, 'file_empty'],
  ])
})

test('sending a batch again changes nothing for equal texts and makes revisions for changed ones', async () => {
  await using made = await makeIngestRuntime(database.db)
  const first = await send(made, passages(5))
  await ingestBatch(made.runtime, admin, { batchId: first.batchId, reader: inProcessReader })
  const changed = passages(5).map((line, i) => (i === 2 ? { ...line, text: 'A new rule.' } : line))
  const second = await sendAgain(made, changed)
  await ingestBatch(made.runtime, admin, { batchId: second.batchId, reader: inProcessReader })
  expect(await getBatch(database.db, admin, { batchId: second.batchId })).toMatchObject({
    total: 5,
    indexed: 5,
    pending: 0,
  })
  const active = await database.db
    .select({ searchText: chunks.searchText })
    .from(chunks)
    .where(and(eq(chunks.collectionId, collectionId), eq(chunks.isActive, true)))
  expect(active).toHaveLength(5)
  expect(active.filter((row) => row.searchText.includes('A new rule.'))).toHaveLength(1)
})

test('the same id twice in one request ends with the later text', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, [
    { externalId: 'x', text: 'Old.' },
    { externalId: 'x', text: 'New.' },
  ])
  await ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: inProcessReader })
  const active = await database.db
    .select()
    .from(chunks)
    .where(and(eq(chunks.collectionId, collectionId), eq(chunks.isActive, true)))
  expect(active.map((row) => row.searchText.includes('New.'))).toEqual([true])
})

test('a text that says nothing fails alone, with its reason in the batch', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, [
    { externalId: 'ok', text: 'Words.' },
    { externalId: 'empty', text: '***' },
  ])
  await ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: inProcessReader })
  const batch = await getBatch(database.db, admin, { batchId: accepted.batchId })
  expect(batch).toMatchObject({ indexed: 1, failed: 1, failures: [{ externalId: 'empty', code: 'document_no_text' }] })
})

test('a batch whose reader breaks goes back into the queue, and the next run finishes it', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, passages(10))
  const broken = { ...inProcessReader, readTexts: () => Promise.reject(new Error('gone')) }
  await expect(ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: broken })).rejects.toThrow('gone')
  expect(await getBatch(database.db, admin, { batchId: accepted.batchId })).toMatchObject({ pending: 10 })
  await ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: inProcessReader })
  expect(await getBatch(database.db, admin, { batchId: accepted.batchId })).toMatchObject({ indexed: 10, pending: 0 })
})

test('a slice whose attempt was taken over meanwhile leaves no chunks and no vectors', async () => {
  await using made = await makeIngestRuntime(database.db)
  const vectors = () => database.db.$count(chunkEmbeddings, eq(chunkEmbeddings.workspaceId, admin.workspaceId))
  const before = await vectors()
  const accepted = await send(made, passages(3))
  const late: typeof inProcessReader = {
    ...inProcessReader,
    readTexts: async (...input) => {
      await database.db
        .update(documentRevisions)
        .set({ attempts: 2 })
        .where(eq(documentRevisions.batchId, accepted.batchId))
      return inProcessReader.readTexts(...input)
    },
  }
  await ingestBatch(made.runtime, admin, { batchId: accepted.batchId, reader: late })
  expect(await database.db.$count(chunks, eq(chunks.collectionId, collectionId))).toBe(0)
  expect(await vectors()).toBe(before)
})

test('vectors that were missing are completed later', async () => {
  await using without = await makeIngestRuntime(database.db, { embedder: null })
  const accepted = await send(without, passages(3))
  await ingestBatch(without.runtime, admin, { batchId: accepted.batchId, reader: inProcessReader })
  await using made = await makeIngestRuntime(database.db)
  expect(await queueMissingVectors(made.runtime)).toBe(1)
  expect(made.queued).toMatchObject([{ name: 'embed-missing', payload: { workspaceId: admin.workspaceId } }])
  expect(await embedMissing(made.runtime, admin)).toBe(3)
  expect(await embedMissing(made.runtime, admin)).toBe(0)
  expect(await queueMissingVectors(made.runtime)).toBe(0)
})

test('a revision whose worker died is taken back, and after three attempts or its deadline it fails', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, passages(3))
  const rows = await database.db.select().from(documentRevisions).where(eq(documentRevisions.batchId, accepted.batchId))
  const [lost, spent, late] = rows
  if (!lost || !spent || !late) throw new Error('three revisions expected')
  const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000)
  const set = (id: typeof lost.id, values: Partial<typeof lost>) =>
    database.db
      .update(documentRevisions)
      .set({ status: 'processing', ...values })
      .where(eq(documentRevisions.id, id))
  await set(lost.id, { attempts: 1, heartbeatAt: ago(120), deadlineAt: ago(-600) })
  await set(spent.id, { attempts: 3, heartbeatAt: ago(120), deadlineAt: ago(-600) })
  await set(late.id, { attempts: 1, heartbeatAt: ago(1), deadlineAt: ago(1) })
  made.queued.length = 0
  expect(await sweepRevisions(made.runtime)).toEqual({ requeued: 1, failed: 2 })
  const after = await database.db
    .select()
    .from(documentRevisions)
    .where(eq(documentRevisions.batchId, accepted.batchId))
  const state = (id: string) => after.find((row) => row.id === id)
  expect(state(lost.id)).toMatchObject({ status: 'queued', errorCode: 'parse_crashed' })
  expect(state(spent.id)).toMatchObject({ status: 'failed', errorCode: 'parse_crashed' })
  expect(state(late.id)).toMatchObject({ status: 'failed', errorCode: 'ingest_deadline' })
  expect(made.queued).toEqual([expect.objectContaining({ name: 'ingest-batch' })])
  expect(await sweepRevisions(made.runtime)).toEqual({ requeued: 0, failed: 0 })
})

test('a neighbour cannot read a batch', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, passages(1))
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await expect(getBatch(database.db, neighbour, { batchId: accepted.batchId })).rejects.toThrow(
    expect.objectContaining({ code: 'not_found' }) as Error,
  )
})

test('a revision whose worker died before the clock was set back is taken back, and one that is worked on is not', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await send(made, passages(2))
  const ofBatch = eq(documentRevisions.batchId, accepted.batchId)
  const [dead, alive] = await database.db.select().from(documentRevisions).where(ofBatch)
  if (!dead || !alive) throw new Error('two revisions expected')
  const inMs = (ms: number): Date => new Date(Date.now() + ms)
  for (const [{ id }, heartbeatAt] of [
    [dead, inMs(3_600_000)],
    [alive, inMs(2_000)],
  ] as const)
    await database.db
      .update(documentRevisions)
      .set({ status: 'processing', attempts: 1, heartbeatAt, deadlineAt: inMs(7_200_000) })
      .where(eq(documentRevisions.id, id))
  expect(await sweepRevisions(made.runtime)).toEqual({ requeued: 1, failed: 0 })
  const after = await database.db.select().from(documentRevisions).where(ofBatch)
  expect(after.find(({ id }) => id === dead.id)?.status).toBe('queued')
  expect(after.find(({ id }) => id === alive.id)?.status).toBe('processing')
})
