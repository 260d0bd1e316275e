import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentRevisions, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { RevisionStatus } from '@/lib/domain/document'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { DocumentFilter } from './document-filter'
import { findChangedDocuments } from './find-changed-documents'
import { ingestionProgress } from './ingestion-progress'
import { countDocuments, listDocuments, type DocumentSort } from './list-documents'
import { listFacets } from './list-facets'
import { listFolders } from './list-folders'

let database: TestDatabase
let admin: Scope
let colleague: Scope
let neighbour: Scope
let collectionId: CollectionId

const files: { title: string; externalId: string; status?: RevisionStatus; mediaType?: string }[] = [
  { title: 'Leave policy', externalId: 'hr/2026/leave.md', mediaType: 'text/markdown' },
  { title: 'LEAVE of ÄRZTE', externalId: 'hr/doctors.txt' },
  { title: 'Press manual', externalId: 'press.pdf', mediaType: 'application/pdf', status: 'failed' },
  { title: 'Cellar 100 % full', externalId: 'hr/2026/q1/cellar_plan.txt', status: 'queued' },
  { title: 'Crawled', externalId: 'https://host.example/a/b', status: 'processing' },
]

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin', name: 'Ada Blum' })
  colleague = await makeUser(db, { workspaceId, role: 'member', name: 'Bo Lind' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  collectionId = await makeCollection(db, admin)
  for (const [i, { status = 'indexed', ...file }] of files.entries()) {
    const { documentId, revisionId } = await makeIndexedDocument(db, admin, { ...file, text: 'Words.', collectionId })
    await db.update(documentRevisions).set({ status }).where(eq(documentRevisions.id, revisionId))
    await db
      .update(documents)
      .set({ updatedAt: new Date(Date.UTC(2026, 2, i + 1, 12)) })
      .where(eq(documents.id, documentId))
  }
})
afterAll(() => database.close())

const titles = async (filter: DocumentFilter, scope = admin): Promise<string[]> => {
  const { items } = await listDocuments(database.db, scope, { ...filter, limit: 50, sort: 'title' })
  expect(await countDocuments(database.db, scope, filter)).toBe(items.length)
  return items.map((item) => item.title)
}

test.each<[string, DocumentFilter, string[]]>([
  ['words in any case and order', { search: 'policy LEAVE' }, ['Leave policy']],
  ['letters beyond English', { search: 'ärzte' }, ['LEAVE of ÄRZTE']],
  ['part of the path', { search: 'hr/2026' }, ['Cellar 100 % full', 'Leave policy']],
  ['signs that are patterns in SQL', { search: '100 %' }, ['Cellar 100 % full']],
  ['an underscore is no wildcard', { search: 'r_p' }, ['Cellar 100 % full']],
  ['no words', { search: '   ' }, ['Cellar 100 % full', 'Crawled', 'Leave policy', 'LEAVE of ÄRZTE', 'Press manual']],
  ['failed', { status: ['failed'] }, ['Press manual']],
  ['in work', { status: ['queued', 'processing'] }, ['Cellar 100 % full', 'Crawled']],
  ['indexed', { status: ['indexed'] }, ['Leave policy', 'LEAVE of ÄRZTE']],
  ['indexed or failed', { status: ['indexed', 'failed'] }, ['Leave policy', 'LEAVE of ÄRZTE', 'Press manual']],
  ['a format', { mediaTypes: ['application/pdf'] }, ['Press manual']],
  ['a folder with all below it', { folder: 'hr/' }, ['Cellar 100 % full', 'Leave policy', 'LEAVE of ÄRZTE']],
  ['a folder alone', { folder: 'hr/2026/', isDirect: true }, ['Leave policy']],
  ['the top alone', { isDirect: true }, ['Press manual']],
  [
    'days',
    { changedFrom: new Date('2026-03-02T00:00:00Z'), changedBefore: new Date('2026-03-04T00:00:00Z') },
    ['LEAVE of ÄRZTE', 'Press manual'],
  ],
])('the list is filtered by %s', async (_name, filter, expected) => {
  const found = await titles(filter)
  expect(found.toSorted()).toEqual(expected.toSorted())
  expect(await titles(filter, neighbour)).toEqual([])
})

test('by whoever brought it', async () => {
  expect(await titles({ createdBy: admin.userId })).toHaveLength(files.length)
  expect(await titles({ createdBy: colleague.userId })).toEqual([])
})

test.each<DocumentSort>(['updated', 'title'])('pages by %s hold each document once, in order', async (sort) => {
  const { db } = database
  const whole = (await listDocuments(db, admin, { limit: 50, sort })).items.map(({ id }) => id)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listDocuments(db, admin, { limit: 2, sort, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(whole)
})

test('documents that changed within one millisecond are on one page or the other, not on both or neither', async () => {
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const own = await makeCollection(db, scope)
  for (let i = 0; i < 5; i++) await makeIndexedDocument(db, scope, { text: 'x', collectionId: own })
  await db
    .update(documents)
    .set({ updatedAt: sql`'2026-03-10T12:00:00.123Z'::timestamptz + (random() * 900) * interval '1 microsecond'` })
    .where(eq(documents.workspaceId, scope.workspaceId))
  const first = await listDocuments(db, scope, { limit: 2, sort: 'updated' })
  const second = await listDocuments(db, scope, { limit: 9, sort: 'updated', cursor: first.nextCursor ?? '' })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
  expect(second.items).toHaveLength(3)
})

test('folders are counted with all that lies below them, one step at a time', async () => {
  const { db } = database
  expect(await listFolders(db, admin, {})).toEqual([
    { path: 'hr/', documents: 3 },
    { path: 'https:/', documents: 1 },
  ])
  expect(await listFolders(db, admin, { folder: 'hr/' })).toEqual([{ path: 'hr/2026/', documents: 2 }])
  expect(await listFolders(db, admin, { folder: 'https:/' })).toEqual([{ path: 'https://host.example/', documents: 1 }])
  expect(await listFolders(db, admin, { status: ['failed'] })).toEqual([])
  expect(await listFolders(db, neighbour, {})).toEqual([])
})

test('what there is to filter by, and counts by state, are those of what one may see', async () => {
  const { db } = database
  const facets = await listFacets(db, admin, { collectionId })
  expect(facets.mediaTypes[0]).toEqual({ mediaType: 'text/plain', documents: 3 })
  expect(facets.owners).toEqual([{ id: admin.userId, name: 'Ada Blum', documents: 5 }])
  expect(await ingestionProgress(db, admin, { collectionId })).toEqual({
    queued: 1,
    processing: 1,
    indexed: 2,
    failed: 1,
  })
  const narrowed = await makeCollection(db, admin, { groupIds: [await makeGroup(db, admin.workspaceId)] })
  await makeIndexedDocument(db, admin, { text: 'x', collectionId: narrowed, externalId: 'board/pay.txt' })
  expect(await listFolders(db, colleague, { search: 'pay' })).toEqual([])
  expect(await listFacets(db, colleague, { collectionId: narrowed })).toEqual({ mediaTypes: [], owners: [] })
  expect(await countDocuments(db, colleague, {})).toBe(5)
  expect((await ingestionProgress(db, colleague)).indexed).toBe(2)
  expect(await listFacets(db, neighbour, {})).toEqual({ mediaTypes: [], owners: [] })
  expect(await ingestionProgress(db, neighbour)).toEqual({ queued: 0, processing: 0, indexed: 0, failed: 0 })
})

test('what changed is found by its heartbeat while it is in work, and by its document once it has ended', async () => {
  const { db } = database
  const since = new Date('2026-04-01T00:00:00Z')
  const changed = async (scope: Scope): Promise<string[]> =>
    (await findChangedDocuments(db, { workspaceIds: [scope.workspaceId], since, limit: 50 })).changed
      .map((row) => row.documentId)
      .toSorted()
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const [working, ended, quiet] = [
    await makeIndexedDocument(db, scope, { text: 'x' }),
    await makeIndexedDocument(db, scope, { text: 'x' }),
    await makeIndexedDocument(db, scope, { text: 'x' }),
  ]
  const old = new Date('2026-03-01T00:00:00Z')
  const later = new Date('2026-04-02T00:00:00Z')
  await db.update(documents).set({ updatedAt: old }).where(eq(documents.workspaceId, scope.workspaceId))
  await db
    .update(documentRevisions)
    .set({ status: 'processing', heartbeatAt: later })
    .where(eq(documentRevisions.id, working.revisionId))
  await db.update(documents).set({ updatedAt: later }).where(eq(documents.id, ended.documentId))
  expect(await changed(scope)).toEqual([working.documentId, ended.documentId].toSorted())
  expect(await changed(scope)).not.toContain(quiet.documentId)
  expect(await changed(neighbour)).toEqual([])
  expect(await findChangedDocuments(db, { workspaceIds: [], since, limit: 50 })).toEqual({ changed: [], removed: [] })
})
