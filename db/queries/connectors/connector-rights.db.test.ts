import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectorItems, connectors, documentGroups, documentParents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { ConnectorId, DocumentId, GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { nobody } from '@/lib/domain/nobody'
import type { Scope } from '@/lib/domain/scope'
import { findRevisionState } from '../documents/find-revision-state'
import { narrowDocument } from '../documents/narrow-document'
import { openToGroups } from '../documents/open-to-groups'
import { findNarrowingSource } from './find-narrowing-source'
import { forgetVersions } from './forget-versions'
import { holdRun } from './hold-run'
import { createConnectorRun } from './create-connector-run'
import { claimConnectorRun } from './claim-connector-run'
import { insertConnector } from './insert-connector'
import { listNarrowedItems } from './list-narrowed-items'
import { listSourceGroups } from './list-source-groups'
import { lockConnector } from './lock-connector'
import { noteSourceGroups } from './note-source-groups'
import { readMapping } from './read-mapping'
import { recordItem } from './record-item'
import { restartListing } from './restart-listing'
import { saveCursor } from './save-cursor'
import { setItemReaders } from './set-item-readers'
import { writeMapping } from './write-mapping'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  const made = async () => makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  admin = await made()
  neighbour = await made()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')

/** A connector whose run has brought one document that groups `a` and `b` may read at the source. */
async function makeNarrowed() {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const connectorId = newId('connector')
  const fields = { kind: 'confluence', config: {}, encryptedSecret: null, name: 'Wiki', scheduleMinutes: null } as const
  await db.transaction((tx) => insertConnector(tx, admin, { ...fields, id: connectorId, collectionId, now }))
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'Narrowed', collectionId })
  const runId = await createConnectorRun(db, admin, { connectorId, now })
  if (!runId) throw new Error('nothing else runs')
  await claimConnectorRun(db, admin, { runId, now, silentSince: now })
  const run = { runId, attempt: 1 }
  const item = { ...run, connectorId, externalId: '1', outcome: 'added', version: 'v1', documentId } as const
  await recordItem(db, admin, { ...item, readers: ['a', 'b'] })
  await noteSourceGroups(db, admin, { connectorId, groups: ['a', 'b', 'c'].map((id) => ({ id, name: `Group ${id}` })) })
  return { connectorId, documentId, run, collectionId }
}
const inTx = <Result>(act: (tx: Parameters<Parameters<TestDatabase['db']['transaction']>[0]>[0]) => Promise<Result>) =>
  database.db.transaction(act)
const groupsOf = async (documentId: DocumentId): Promise<string[]> => {
  const rows = await database.db.select().from(documentGroups).where(eq(documentGroups.documentId, documentId))
  return rows.map(({ groupId }) => groupId).toSorted()
}
const map = (connectorId: ConnectorId, sourceId: string, groupId: GroupId | null, scope = admin) =>
  inTx((tx) => writeMapping(tx, scope, { connectorId, mapping: [{ sourceId, groupId }] }))

test('groups that narrow something are listed with what they may read, mapped ones also when they narrow nothing', async () => {
  const { db } = database
  const { connectorId, run } = await makeNarrowed()
  const item = { ...run, connectorId, externalId: '2', outcome: 'failed', version: null, documentId: null } as const
  await recordItem(db, admin, { ...item, errorCode: 'connector_item_restricted', readers: ['b'] })
  const groupId = await makeGroup(db, admin.workspaceId)
  await map(connectorId, 'c', groupId)
  await noteSourceGroups(db, admin, { connectorId, groups: [{ id: 'b', name: 'Board' }] })
  expect(await listSourceGroups(db, admin, { connectorId })).toEqual([
    { sourceId: 'b', name: 'Board', groupId: null, items: 2, taken: 1 },
    { sourceId: 'a', name: 'Group a', groupId: null, items: 1, taken: 1 },
    { sourceId: 'c', name: 'Group c', groupId, items: 0, taken: 0 },
  ])
  expect([...(await readMapping(db, admin, { connectorId }))]).toEqual([['c', groupId]])
  await expect(map(connectorId, 'a', 'grp_none' as GroupId)).rejects.toMatchObject({ code: 'invalid_request' })
})

test('a document is opened with all that was unpacked from it, by its source alone, and once', async () => {
  const { db } = database
  const { documentId, connectorId, collectionId } = await makeNarrowed()
  const groupId = await makeGroup(db, admin.workspaceId)
  const [child, grandchild] = await Promise.all(
    ['Child', 'Grandchild'].map((text) => makeIndexedDocument(db, admin, { text, collectionId })),
  )
  if (!child || !grandchild) throw new Error('both were made')
  const { workspaceId } = admin
  await db.insert(documentParents).values([
    { workspaceId, documentId: child.documentId, parentId: documentId },
    { workspaceId, documentId: grandchild.documentId, parentId: child.documentId },
  ])
  const family = [documentId, child.documentId, grandchild.documentId]
  const open = (groupIds: GroupId[]) =>
    inTx((tx) => openToGroups(tx, admin, { wanted: new Map([[documentId, groupIds]]) }))
  expect((await open([groupId])).toSorted()).toEqual(family.toSorted())
  expect(await open([groupId])).toEqual([])
  for (const id of family) {
    expect(await groupsOf(id)).toEqual([groupId])
    expect(await findNarrowingSource(db, admin, { documentId: id })).toEqual({ connectorId, name: 'Wiki' })
    await expect(inTx((tx) => narrowDocument(tx, admin, { documentId: id, groupIds: [] }))).rejects.toMatchObject({
      code: 'document_rights_from_source',
    })
  }
  await open([nobody])
  for (const id of family) expect(await groupsOf(id)).toEqual([nobody])
  await open([])
  for (const id of family) expect(await groupsOf(id)).toEqual([])
})

test('a run that began before the listing had to begin anew saves no cursor', async () => {
  const { db } = database
  const { connectorId } = await makeNarrowed()
  await inTx((tx) => restartListing(tx, admin, { connectorId }))
  await saveCursor(db, admin, { connectorId, cursor: 'old', listing: 0 })
  const cursor = async () => (await db.select().from(connectors).where(eq(connectors.id, connectorId)))[0]?.cursor
  expect(await cursor()).toBeNull()
  await saveCursor(db, admin, { connectorId, cursor: 'new', listing: 1 })
  expect(await cursor()).toBe('new')
})

test('nobody sees or changes who may read what in a neighbouring workspace', async () => {
  const { db } = database
  const { connectorId, documentId, run } = await makeNarrowed()
  const [own, theirs] = [await makeGroup(db, admin.workspaceId), await makeGroup(db, neighbour.workspaceId)]
  await map(connectorId, 'a', own)
  const of = { connectorId }
  expect(await listSourceGroups(db, neighbour, of)).toEqual([])
  expect((await readMapping(db, neighbour, of)).size).toBe(0)
  expect(await findNarrowingSource(db, neighbour, { documentId })).toBeNull()
  expect(await findRevisionState(db, neighbour, { documentId })).toEqual({ isRead: false, isNewest: false })
  expect(await inTx((tx) => listNarrowedItems(tx, neighbour, of))).toEqual([])
  expect(await inTx((tx) => holdRun(tx, neighbour, run))).toBe(false)
  expect(await inTx((tx) => holdRun(tx, admin, run))).toBe(true)
  await expect(inTx((tx) => lockConnector(tx, neighbour, of))).rejects.toMatchObject({ code: 'not_found' })
  await map(connectorId, 'a', theirs, neighbour)
  await expect(map(connectorId, 'a', theirs)).rejects.toMatchObject({ code: 'invalid_request' })
  await inTx(async (tx) => {
    await restartListing(tx, neighbour, of)
    await forgetVersions(tx, neighbour, { ...of, externalIds: ['1'] })
    await setItemReaders(tx, neighbour, { ...of, externalId: '1', readers: null })
    expect(await openToGroups(tx, neighbour, { wanted: new Map([[documentId, [theirs]]]) })).toEqual([])
  })
  await noteSourceGroups(db, neighbour, { ...of, groups: [{ id: 'a', name: 'Theirs' }] })
  expect([...(await readMapping(db, admin, of))]).toEqual([['a', own]])
  expect((await listSourceGroups(db, admin, of)).map(({ name }) => name)).toEqual(['Group a', 'Group b'])
  const ofItem = and(eq(connectorItems.workspaceId, admin.workspaceId), eq(connectorItems.connectorId, connectorId))
  expect(await db.select().from(connectorItems).where(ofItem)).toMatchObject([{ version: 'v1', readers: ['a', 'b'] }])
  expect(await lockedListing(connectorId)).toBe(0)
  expect(await groupsOf(documentId)).toEqual([])
})

const lockedListing = (connectorId: ConnectorId) =>
  inTx(async (tx) => (await lockConnector(tx, admin, { connectorId })).listing)
