import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDocument } from '@/db/queries/documents/get-document'
import { listOperationItems } from '@/db/queries/operations/list-operation-items'
import { listOperations } from '@/db/queries/operations/list-operations'
import { searchKeyword } from '@/db/search/search-keyword'
import { deletionReceipts, documentRevisions } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { OperationTask } from '@/lib/domain/document-operation'
import type { DocumentId, OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { acceptUpload } from '../documents/accept-upload'
import { ingestDocument } from '../ingest-document'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { cancelOperation } from './cancel-operation'
import { pauseIngestion } from './pause-ingestion'
import { resumeIngestion } from './resume-ingestion'
import { runOperation } from './run-operation'
import { startOperation } from './start-operation'
import { sweepOperations } from './sweep-operations'

let database: TestDatabase
let admin: Scope
let member: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  const workspaceId = await makeWorkspace(database.db)
  admin = await makeUser(database.db, { workspaceId, role: 'admin' })
  member = await makeUser(database.db, { workspaceId })
})
afterAll(() => database.close())

/** A clock that goes on by itself is of no use here: undo windows are walked through by hand. */
async function makeTools() {
  let at = Date.parse('2026-03-10T12:00:00Z')
  const made = await makeIngestRuntime(database.db, { now: () => new Date(at) })
  return { ...made, pass: (seconds: number) => void (at += seconds * 1000) }
}
type Tools = Awaited<ReturnType<typeof makeTools>>

const start = ({ runtime }: Tools, task: OperationTask, documentIds: readonly DocumentId[]) =>
  startOperation(runtime, admin, { task, target: { documentIds } })

async function outcomes(operationId: OperationId): Promise<Record<string, string>> {
  const rows = await listOperationItems(database.db, admin, { operationId, status: [], offset: 0, limit: 99 })
  return Object.fromEntries(rows.map((row) => [row.documentId, row.errorCode ?? row.status]))
}

async function finish(tools: Tools, task: OperationTask, documentIds: readonly DocumentId[]) {
  const { operationId } = await start(tools, task, documentIds)
  await runOperation(tools.runtime, admin, { operationId })
  expect(await listOperations(database.db, admin, { operationId })).toMatchObject([{ status: 'done' }])
  return outcomes(operationId)
}

const make = async (text: string): Promise<DocumentId> =>
  (await makeIndexedDocument(database.db, admin, { text })).documentId

test('failed documents start again, and the others are passed over', async () => {
  await using tools = await makeTools()
  const [failed, fine] = [await make('Failed.'), await make('Fine.')]
  await database.db
    .update(documentRevisions)
    .set({ status: 'failed', errorCode: 'parse_crashed' })
    .where(eq(documentRevisions.documentId, failed))
  expect(await finish(tools, { kind: 'retry' }, [failed, fine])).toEqual({ [failed]: 'done', [fine]: 'skipped' })
  expect(tools.queued.map(({ name }) => name)).toEqual(['run-operation', 'ingest-revision'])
})

test('a moved document is found in its new collection by those who read that one, and by nobody else', async () => {
  await using tools = await makeTools()
  const { db } = database
  const board = await makeGroup(db, admin.workspaceId, 'Board')
  const insider = await makeUser(db, { workspaceId: admin.workspaceId, groupIds: [board] })
  const closed = await makeCollection(db, admin, { groupIds: [board] })
  const open = await makeCollection(db, admin)
  const source = await makeIndexedDocument(db, admin, { text: 'Heron wages.', externalId: 'w.txt', collectionId: open })
  const other = await makeIndexedDocument(db, admin, { text: 'Other.', externalId: 'x.txt', collectionId: open })
  await makeIndexedDocument(db, admin, { text: 'Namesake.', externalId: 'x.txt', collectionId: closed })
  const busy = await makeIndexedDocument(db, admin, { text: 'Busy.', collectionId: open })
  await db
    .update(documentRevisions)
    .set({ status: 'processing' })
    .where(eq(documentRevisions.documentId, busy.documentId))
  const ids = [source.documentId, other.documentId, busy.documentId]
  expect(await finish(tools, { kind: 'move', collectionId: closed }, ids)).toEqual({
    [source.documentId]: 'done',
    [other.documentId]: 'document_name_taken',
    [busy.documentId]: 'document_busy',
  })
  const hits = (scope: Scope) => searchKeyword(db, scope, { query: 'heron wages', limit: 5, today: '2026-03-10' })
  expect(await hits(insider)).toHaveLength(1)
  expect(await hits(member)).toEqual([])
  await expect(getDocument(db, member, { documentId: source.documentId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await finish(tools, { kind: 'move', collectionId: closed }, [source.documentId])).toEqual({
    [source.documentId]: 'skipped',
  })
})

test('who may read is changed, and opened again', async () => {
  await using tools = await makeTools()
  const { db } = database
  const group = await makeGroup(db, admin.workspaceId)
  const documentId = await make('Narrowed.')
  const isSeen = async (): Promise<boolean> =>
    getDocument(db, member, { documentId }).then(
      () => true,
      () => false,
    )
  expect(await isSeen()).toBe(true)
  expect(await finish(tools, { kind: 'access', groupIds: [group] }, [documentId])).toEqual({ [documentId]: 'done' })
  expect(await isSeen()).toBe(false)
  expect(await finish(tools, { kind: 'access', groupIds: [group] }, [documentId])).toEqual({ [documentId]: 'skipped' })
  expect(await finish(tools, { kind: 'access', groupIds: [] }, [documentId])).toEqual({ [documentId]: 'done' })
  expect(await isSeen()).toBe(true)
  const unknown = await finish(tools, { kind: 'access', groupIds: ['grp_unknown'] }, [documentId])
  expect(unknown).toEqual({ [documentId]: 'invalid_request' })
})

test('a document that is read again keeps answering with its old revision until the new one is there', async () => {
  await using tools = await makeTools()
  const { runtime } = tools
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const body = Readable.from([Buffer.from('The osprey nests in May.')])
  const { documentId, revisionId } = await acceptUpload(runtime, admin, { collectionId, fileName: 'o.txt', body })
  expect(await finish(tools, { kind: 'reread' }, [documentId])).toEqual({ [documentId]: 'skipped' })
  await ingestDocument(runtime, admin, { revisionId, reader: inProcessReader })
  expect(await finish(tools, { kind: 'reread' }, [documentId])).toEqual({ [documentId]: 'done' })
  const between = await getDocument(db, admin, { documentId })
  expect(between).toMatchObject({ activeRevisionId: revisionId, latest: { number: 2, status: 'queued' } })
  await ingestDocument(runtime, admin, { revisionId: between.latest.id, reader: inProcessReader })
  const now = await getDocument(db, admin, { documentId })
  expect(now.activeRevisionId).toBe(between.latest.id)
  expect(now.latest.history).toMatchObject([{ outcome: 'indexed', code: null, stage: 'index' }])
  expect(now.revisions).toHaveLength(2)
})

test('a deletion waits for its undo window, leaves a receipt each, and is harmless when it is done twice', async () => {
  await using tools = await makeTools()
  const { runtime, pass } = tools
  const { db } = database
  const ids = [await make('One.'), await make('Two.')]
  const taken = await start(tools, { kind: 'delete' }, ids)
  await cancelOperation(runtime, admin, taken.operationId)
  await expect(cancelOperation(runtime, admin, taken.operationId)).rejects.toMatchObject({ code: 'conflict' })
  const { operationId } = await start(tools, { kind: 'delete' }, ids)
  await runOperation(runtime, admin, { operationId })
  expect(Object.values(await outcomes(operationId))).toEqual(['waiting', 'waiting'])
  pass(30)
  await runOperation(runtime, admin, { operationId: taken.operationId })
  for (const documentId of ids) await getDocument(db, admin, { documentId })
  await runOperation(runtime, admin, { operationId })
  expect(Object.values(await outcomes(operationId))).toEqual(['done', 'done'])
  const items = await listOperationItems(db, admin, { operationId, status: [], offset: 0, limit: 9 })
  const receipts = (await db.select().from(deletionReceipts)).map(({ id }) => id)
  for (const { receiptId, title } of items) {
    expect(receipts).toContain(receiptId)
    expect(title).toBeNull()
  }
})

test('a worker that stops half-way is followed by one that goes on with the rest', async () => {
  await using tools = await makeTools()
  const { runtime, pass, queued } = tools
  const ids = await Promise.all(Array.from({ length: 5 }, (_, i) => make(`Read ${i}.`)))
  const { operationId } = await start(tools, { kind: 'reread' }, ids)
  const stopping = new AbortController()
  const enqueue = runtime.jobs.enqueue.bind(runtime.jobs)
  let started = 0
  const stopAfterTwo = {
    ...runtime,
    jobs: {
      enqueue: ((...args: Parameters<typeof enqueue>) => {
        if (++started === 2) stopping.abort()
        return enqueue(...args)
      }) as typeof enqueue,
    },
  }
  const first = runOperation(stopAfterTwo, admin, { operationId, signal: stopping.signal })
  await expect(first).rejects.toMatchObject({ code: 'shutting_down' })
  expect(Object.values(await outcomes(operationId)).toSorted()).toEqual([
    'done',
    'done',
    'waiting',
    'waiting',
    'waiting',
  ])
  pass(60)
  await sweepOperations(runtime)
  expect(queued.at(-1)).toMatchObject({ name: 'run-operation', payload: { operationId } })
  await runOperation(runtime, admin, { operationId })
  expect(Object.values(await outcomes(operationId))).toEqual(Array.from({ length: 5 }, () => 'done'))
})

test('only an admin starts and stops', async () => {
  await using tools = await makeTools()
  const input = { task: { kind: 'retry' as const }, target: { documentIds: [await make('Mine.')] } }
  await expect(startOperation(tools.runtime, member, input)).rejects.toMatchObject({ code: 'forbidden' })
  const { operationId } = await startOperation(tools.runtime, admin, input)
  await expect(cancelOperation(tools.runtime, member, operationId)).rejects.toMatchObject({ code: 'forbidden' })
})

test('ingestion is paused and resumed by an admin, and what waited is queued again', async () => {
  await using tools = await makeTools()
  const { runtime, queued } = tools
  const documentId = await make('Waits.')
  await database.db
    .update(documentRevisions)
    .set({ status: 'queued' })
    .where(eq(documentRevisions.documentId, documentId))
  await pauseIngestion(runtime, admin)
  expect(queued).toEqual([])
  expect(await resumeIngestion(runtime, admin)).toBeGreaterThanOrEqual(1)
  expect(queued.map(({ name }) => name)).toContain('ingest-revision')
  await expect(pauseIngestion(runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(resumeIngestion(runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
})
