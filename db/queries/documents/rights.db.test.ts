import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { assertCollectionVisible } from '@/db/queries/collections/assert-collection-visible'
import { listCollections } from '@/db/queries/collections/list-collections'
import { resolveGroups } from '@/db/queries/collections/resolve-groups'
import { listHeadings } from '@/db/queries/suggestions/list-headings'
import { blocks } from '@/db/schema'
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
import { getDocument } from './get-document'
import { getRevisionFile } from './get-revision-file'
import { getRevisionText } from './get-revision-text'
import { ingestionProgress } from './ingestion-progress'
import { findDocuments, listDocuments } from './list-documents'

let database: TestDatabase
let admin: Scope
let insider: Scope
/** Who must see nothing of the group’s: a colleague, a reviewer and another workspace’s admin. */
let outsiders: Scope[]
let groupId: GroupId

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  groupId = await makeGroup(db, workspaceId, 'Board')
  insider = await makeUser(db, { workspaceId, groupIds: [groupId] })
  outsiders = [
    await makeUser(db, { workspaceId }),
    await makeUser(db, { workspaceId, role: 'reviewer' }),
    await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  ]
})
afterAll(() => database.close())

test.each(['collection', 'document'])('nothing of a %s for a group is read outside of the group', async (narrowed) => {
  const { db } = database
  const groupIds = [groupId]
  const collectionId = await makeCollection(db, admin, narrowed === 'collection' ? { groupIds } : {})
  const document = await makeIndexedDocument(db, admin, {
    text: 'Pay of the board\n\nIt is 91,000.',
    collectionId,
    ...(narrowed === 'document' ? { groupIds } : {}),
  })
  const { documentId, revisionId } = document
  await db.update(blocks).set({ kind: 'heading' }).where(eq(blocks.revisionId, revisionId))
  const headings = { collectionIds: [collectionId], documentsPerCollection: 5, perDocument: 5, today: '2026-03-10' }
  const reads = (scope: Scope) => [
    () => getDocument(db, scope, { documentId }),
    () => getRevisionFile(db, scope, { documentId, revisionId }),
    () => getRevisionText(db, scope, { documentId, revisionId }),
  ]
  for (const scope of [admin, insider]) {
    for (const read of reads(scope)) await read()
    expect(await listHeadings(db, scope, headings)).not.toEqual([])
    expect(await findDocuments(db, scope, { ids: [documentId] })).toHaveLength(1)
    expect((await ingestionProgress(db, scope, { collectionId })).indexed).toBe(1)
    expect(await listCollections(db, scope, { collectionId })).toMatchObject([{ documents: 1 }])
  }
  for (const scope of outsiders) {
    for (const read of reads(scope)) await expect(read()).rejects.toMatchObject({ code: 'not_found' })
    expect(await listHeadings(db, scope, headings)).toEqual([])
    expect(await findDocuments(db, scope, { ids: [documentId] })).toEqual([])
    expect((await ingestionProgress(db, scope, { collectionId })).indexed).toBe(0)
    expect((await listCollections(db, scope, { collectionId })).map((row) => row.documents)).not.toContain(1)
  }
})

test('a collection of a group is there for its members and for admins only', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin, { groupIds: [groupId] })
  for (const scope of [admin, insider]) await assertCollectionVisible(db, scope, { collectionId })
  for (const scope of outsiders) {
    await expect(assertCollectionVisible(db, scope, { collectionId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listCollections(db, scope, { collectionId })).toEqual([])
  }
})

test('a cursor of the other sort order is an invalid request and no failure of ours', async () => {
  const { db } = database
  for (const title of ['A', 'B']) await makeIndexedDocument(db, admin, { text: 'x', title })
  const { nextCursor } = await listDocuments(db, admin, { limit: 1, sort: 'title' })
  const mixed = listDocuments(db, admin, { limit: 1, sort: 'updated', cursor: nextCursor ?? '' })
  await expect(mixed).rejects.toMatchObject({ code: 'invalid_request' })
})

test('groups are found by id and name in the own workspace alone', async () => {
  const { db } = database
  expect(await resolveGroups(db, admin, { groups: ['Board', groupId] })).toEqual([groupId, groupId])
  for (const name of ['Board', groupId]) {
    await expect(resolveGroups(db, outsiders[2] as Scope, { groups: [name] })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  }
})
