import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCollections } from '@/db/queries/collections/list-collections'
import { getDocument } from '@/db/queries/documents/get-document'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { ingestionProgress } from '@/db/queries/documents/ingestion-progress'
import { findDocuments, listDocuments } from '@/db/queries/documents/list-documents'
import { documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import { ingestDocument } from '../ingest-document'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { acceptUpload } from './accept-upload'
import { createCollection } from './create-collection'
import { deleteCollection } from './delete-collection'
import { deleteDocument } from './delete-document'
import { retryDocument } from './retry-document'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

const body = (text: string): Readable => Readable.from([Buffer.from(text)])
const denied = (code: string) => expect.objectContaining({ code }) as Error

test('the same bytes again in one collection are recognised, and make no new work', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const send = (fileName: string) =>
    acceptUpload(made.runtime, admin, { collectionId, fileName, body: body('Same words.') })
  const first = await send('a.txt')
  const copy = await send('copies/b.txt')
  const again = await send('a.txt')
  expect(copy).toMatchObject({ documentId: first.documentId, duplicateOf: first.documentId })
  expect(again).toEqual(first)
  expect(made.queued).toHaveLength(1)
  const elsewhere = await makeCollection(database.db, admin)
  const other = await acceptUpload(made.runtime, admin, {
    collectionId: elsewhere,
    fileName: 'a.txt',
    body: body('Same words.'),
  })
  expect(other.documentId).not.toBe(first.documentId)
})

test('the bytes of a document that has expired are no copy of it: whoever brings them again wants them to answer', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const send = (fileName: string) =>
    acceptUpload(made.runtime, admin, { collectionId, fileName, body: body('Words for a year.') })
  const first = await send('a.txt')
  const expire = (day: string | null) =>
    database.db.update(documents).set({ expiresAt: day }).where(eq(documents.id, first.documentId))
  await expire(utcDay(made.runtime.now()))
  const later = await send('b.txt')
  expect(later.duplicateOf).toBeUndefined()
  expect(later.documentId).not.toBe(first.documentId)
  await expire('2999-01-01')
  expect((await send('c.txt')).duplicateOf).toBeDefined()
})

test('the bytes of a document that others may read are no copy of it: those whom they are brought for would have none', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const [board, works] = [
    await makeGroup(database.db, admin.workspaceId),
    await makeGroup(database.db, admin.workspaceId),
  ]
  const send = (fileName: string, groupIds?: GroupId[]) =>
    acceptUpload(made.runtime, admin, {
      collectionId,
      fileName,
      body: body('Words for some.'),
      ...(groupIds && { groupIds }),
    })
  const first = await send('board.txt', [board])
  const open = await send('all.txt')
  const narrower = await send('works.txt', [works])
  expect(new Set([first, open, narrower].map((one) => one.documentId)).size).toBe(3)
  expect((await send('board-copy.txt', [board])).duplicateOf).toBe(first.documentId)
  expect((await send('all-copy.txt')).duplicateOf).toBe(open.documentId)
  expect((await send('both.txt', [works, board])).duplicateOf).toBeUndefined()
})

test('two tabs that upload one file at once get one document', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const uploads = await Promise.all(
    Array.from({ length: 6 }, () =>
      acceptUpload(made.runtime, admin, { collectionId, fileName: 'tab.txt', body: body('Once.') }),
    ),
  )
  expect(new Set(uploads.map((upload) => upload.revisionId)).size).toBe(1)
  expect(made.queued).toHaveLength(1)
})

test.each([
  ['', 'empty.txt', 'file_empty'],
  ['\u0089PNG\r\n', 'x.exe', 'file_type_unknown'],
  ['%PDF-1.4', 'x.docx', 'file_type_mismatch'],
  ['x', '../..', 'file_name_invalid'],
])('%# what cannot be accepted gets its code and leaves no row and no blob', async (text, fileName, code) => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  await expect(acceptUpload(made.runtime, admin, { collectionId, fileName, body: body(text) })).rejects.toThrow(
    denied(code),
  )
  const { items } = await listDocuments(database.db, admin, { collectionId, limit: 10, sort: 'updated' })
  expect(items).toEqual([])
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(text).digest('hex')
  expect(await made.runtime.storage.has(admin.workspaceId, hash)).toBe(false)
})

test('an upload whose hash is not the announced one is refused', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const input = { collectionId, fileName: 'h.txt', body: body('words'), expectedHash: '0'.repeat(64) }
  await expect(acceptUpload(made.runtime, admin, input)).rejects.toThrow(denied('file_hash_mismatch'))
})

test('members and reviewers may read, but not upload, delete, retry or create', async () => {
  await using made = await makeIngestRuntime(database.db)
  const { documentId, collectionId } = await makeIndexedDocument(database.db, admin, { text: 'Read me.' })
  for (const role of ['member', 'reviewer'] as const) {
    const scope = await makeUser(database.db, { workspaceId: admin.workspaceId, role })
    expect((await getDocument(database.db, scope, { documentId })).id).toBe(documentId)
    const attempts = [
      () => acceptUpload(made.runtime, scope, { collectionId, fileName: 'a.txt', body: body('x') }),
      () => deleteDocument(made.runtime, scope, documentId),
      () => deleteCollection(made.runtime, scope, collectionId),
      () => retryDocument(made.runtime, scope, documentId),
      () => createCollection(made.runtime, scope, { name: 'Mine' }),
    ]
    for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow(denied('forbidden'))
  }
})

test('a neighbouring workspace sees and touches none of it', async () => {
  await using made = await makeIngestRuntime(database.db)
  const { documentId, collectionId } = await makeIndexedDocument(database.db, admin, { text: 'Ours.' })
  const { db } = database
  expect((await listDocuments(db, neighbour, { limit: 200, sort: 'title' })).items).toEqual([])
  expect(await findDocuments(db, neighbour, { ids: [documentId] })).toEqual([])
  expect(await listCollections(db, neighbour)).toEqual([])
  expect(await ingestionProgress(db, neighbour)).toEqual({ queued: 0, processing: 0, indexed: 0, failed: 0 })
  const attempts = [
    () => getDocument(db, neighbour, { documentId }),
    () => getRevisionText(db, neighbour, { documentId }),
    () => getRevisionFile(db, neighbour, { documentId }),
    () => deleteDocument(made.runtime, neighbour, documentId),
    () => retryDocument(made.runtime, neighbour, documentId),
    () => deleteCollection(made.runtime, neighbour, collectionId),
    () => acceptUpload(made.runtime, neighbour, { collectionId, fileName: 'a.txt', body: body('x') }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(denied('not_found'))
  expect((await getDocument(db, admin, { documentId })).id).toBe(documentId)
})

test('a document narrowed to a group is listed and opened by its members only', async () => {
  const groupId = await makeGroup(database.db, admin.workspaceId)
  const insider = await makeUser(database.db, { workspaceId: admin.workspaceId, groupIds: [groupId] })
  const outsider = await makeUser(database.db, { workspaceId: admin.workspaceId })
  const { documentId, collectionId } = await makeIndexedDocument(database.db, admin, {
    text: 'Salaries.',
    groupIds: [groupId],
  })
  const ids = async (scope: Scope) =>
    (await listDocuments(database.db, scope, { collectionId, limit: 10, sort: 'title' })).items.map((item) => item.id)
  expect(await ids(insider)).toEqual([documentId])
  expect(await ids(outsider)).toEqual([])
  await expect(getRevisionText(database.db, outsider, { documentId })).rejects.toThrow(denied('not_found'))
})

test('the list pages by cursor without gaps or repeats, and filters by name', async () => {
  const collectionId = await makeCollection(database.db, admin)
  for (const title of ['Alpha', 'Beta', 'Gamma', 'Delta 100%']) {
    await makeIndexedDocument(database.db, admin, { title, text: title, collectionId })
  }
  for (const sort of ['title', 'updated'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listDocuments(database.db, admin, { collectionId, limit: 3, sort, cursor })
      seen.push(...page.items.map((item) => item.title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([...seen].sort()).toEqual(['Alpha', 'Beta', 'Delta 100%', 'Gamma'])
  }
  const found = await listDocuments(database.db, admin, { collectionId, limit: 10, sort: 'title', search: '100%' })
  expect(found.items.map((item) => item.title)).toEqual(['Delta 100%'])
  await expect(listDocuments(database.db, admin, { limit: 1, sort: 'title', cursor: 'nonsense' })).rejects.toThrow(
    denied('invalid_request'),
  )
})

test('retry starts a failed document again, and leaves an indexed one alone', async () => {
  await using made = await makeIngestRuntime(database.db)
  const collectionId = await makeCollection(database.db, admin)
  const accepted = await acceptUpload(made.runtime, admin, {
    collectionId,
    fileName: 'blank.md',
    body: body('---\na: b\n---\n'),
  })
  await ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader: inProcessReader })
  expect(await retryDocument(made.runtime, admin, accepted.documentId)).toMatchObject({ status: 'queued' })
  expect(made.queued).toHaveLength(2)
  const { documentId } = await makeIndexedDocument(database.db, admin, { text: 'Fine.' })
  expect(await retryDocument(made.runtime, admin, documentId)).toMatchObject({ status: 'indexed' })
  expect(made.queued).toHaveLength(2)
})
