import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { ConnectorId, ConnectorRunId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { beatConnectorRun } from './beat-connector-run'
import { changeConnector, type ConnectorChange } from './change-connector'
import { claimConnectorRun } from './claim-connector-run'
import { countAdded } from './count-added'
import { createConnectorRun } from './create-connector-run'
import { dropItems } from './drop-items'
import { endConnectorRun } from './end-connector-run'
import { findDocumentCollection } from './find-document-collection'
import { findDueConnectors } from './find-due-connectors'
import { findOpenRun } from './find-open-run'
import { findWaitingRuns } from './find-waiting-runs'
import { getConnector } from './get-connector'
import { getItemMemo } from './get-item-memo'
import { insertConnector } from './insert-connector'
import { listConnectorRuns } from './list-connector-runs'
import { listConnectors } from './list-connectors'
import { listKnownItems } from './list-known-items'
import { markItemsSeen } from './mark-items-seen'
import { recordDryRun } from './record-dry-run'
import { recordItem } from './record-item'
import { removeItem } from './remove-item'
import { saveCursor } from './save-cursor'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, {
    workspaceId: await makeWorkspace(database.db),
    role: 'admin',
    name: 'Ada Blum',
  })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)

async function makeConnector(scheduleMinutes: number | null = null): Promise<ConnectorId> {
  const collectionId = await makeCollection(database.db, admin)
  const id = newId('connector')
  const source = { kind: 'folder', config: { path: '/srv' }, encryptedSecret: 'v1.sealed' } as const
  const fields = { ...source, id, name: 'Handbook', collectionId, scheduleMinutes }
  await database.db.transaction((tx) => insertConnector(tx, admin, { ...fields, now }))
  return id
}
const change = (connectorId: ConnectorId, changed: ConnectorChange, scope = admin) =>
  database.db.transaction((tx) => changeConnector(tx, scope, { connectorId, change: changed, now }))
const claim = (runId: ConnectorRunId, at: Date, scope = admin) =>
  claimConnectorRun(database.db, scope, { runId, now: at, silentSince: new Date(at.getTime() - 30_000) })

async function makeRun() {
  const connectorId = await makeConnector()
  const runId = await createConnectorRun(database.db, admin, { connectorId, now })
  if (!runId) throw new Error('nothing else runs')
  await claim(runId, now)
  return { connectorId, runId, attempt: 1 }
}
const counts = async (connectorId: ConnectorId) => {
  const [run] = await listConnectorRuns(database.db, admin, { connectorId, limit: 1 })
  return run && [run.found, run.added, run.changed, run.removed, run.failed]
}

test('a connector is due when its time has come, unless it is paused, by hand only, or deleted', async () => {
  const { db } = database
  const [due, byHand] = [await makeConnector(60), await makeConnector()]
  const ids = async (at: Date) => (await findDueConnectors(db, { now: at })).map((row) => row.connectorId)
  expect(await ids(now)).toContain(due)
  expect(await ids(now)).not.toContain(byHand)
  await change(due, { status: 'paused' })
  expect(await ids(now)).not.toContain(due)
  await change(due, { status: 'active' })
  const runId = await createConnectorRun(db, admin, { connectorId: due, now })
  if (!runId) throw new Error('nothing else runs')
  await claim(runId, now)
  await endConnectorRun(db, admin, { runId, attempt: 1, status: 'done', now: after(10) })
  expect(await ids(after(3600))).not.toContain(due)
  expect(await ids(after(3611))).toContain(due)
  // The clock was two hours ahead when it ran: it is not waited for until that time comes again.
  expect(await ids(after(-7200))).toContain(due)
  await change(due, { deletedAt: now })
  expect(await ids(after(9000))).not.toContain(due)
  await expect(getConnector(db, admin, { connectorId: due })).rejects.toMatchObject({ code: 'not_found' })
})

test('of one connector one run waits or is under way, and another may begin after its end', async () => {
  const { db } = database
  const { connectorId, runId } = await makeRun()
  expect(await createConnectorRun(db, admin, { connectorId, now })).toBeNull()
  expect(await findOpenRun(db, admin, { connectorId })).toBe(runId)
  expect(await endConnectorRun(db, admin, { runId, status: 'cancelled', now })).toBe(true)
  expect(await endConnectorRun(db, admin, { runId, status: 'done', now })).toBe(false)
  expect(await findOpenRun(db, admin, { connectorId })).toBeNull()
  expect(await createConnectorRun(db, admin, { connectorId, now })).not.toBeNull()
})

test('one worker has a run at a time; one that fell silent has lost it and writes nothing more', async () => {
  const { db } = database
  const { connectorId, runId } = await makeRun()
  expect(await claim(runId, after(20))).toBeNull()
  expect(await beatConnectorRun(db, admin, { runId, attempt: 1, now: after(20) })).toBe(true)
  expect((await findWaitingRuns(db, { silentSince: after(20) })).map((row) => row.runId)).not.toContain(runId)
  expect((await findWaitingRuns(db, { silentSince: after(21) })).map((row) => row.runId)).toContain(runId)
  expect(await claim(runId, after(51))).toMatchObject({ attempts: 2, startedAt: now })
  const late = {
    runId,
    attempt: 1,
    connectorId,
    externalId: 'a',
    outcome: 'added',
    version: '1',
    documentId: null,
  } as const
  expect(await beatConnectorRun(db, admin, { runId, attempt: 1, now: after(52) })).toBe(false)
  expect(await recordItem(db, admin, late)).toBe(false)
  expect(await markItemsSeen(db, admin, { ...late, externalIds: ['a'] })).toBe(false)
  expect(await removeItem(db, admin, late)).toBe(false)
  expect(await endConnectorRun(db, admin, { runId, attempt: 1, status: 'done', now: after(52) })).toBe(false)
  expect(await listKnownItems(db, admin, { connectorId })).toEqual([])
  await beatConnectorRun(db, admin, { runId, attempt: 2, now: null })
  expect(await claim(runId, after(53))).toMatchObject({ attempts: 3 })
})

test('what became of each item is kept and counted once, and failures are kept up to a hundred', async () => {
  const { db } = database
  const run = await makeRun()
  const { documentId, collectionId } = await makeIndexedDocument(db, admin, { text: 'Text.' })
  const record = (externalId: string, fields: Partial<Parameters<typeof recordItem>[2]>) =>
    recordItem(db, admin, { ...run, externalId, outcome: 'added', version: '1', documentId: null, ...fields })
  await record('a', { documentId, memo: { etag: '"1"' } })
  await record('b', { outcome: 'failed', errorCode: 'file_empty', errorDetail: 'Nothing in it.' })
  await record('a', { outcome: 'failed', errorCode: 'connector_source_refused', version: null, keepsOld: true })
  expect(await counts(run.connectorId)).toEqual([3, 1, 0, 0, 2])
  expect(await countAdded(db, admin, run)).toBe(1)
  expect(await listKnownItems(db, admin, run)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ externalId: 'a', version: '1', documentId, errorCode: null }),
      expect.objectContaining({ externalId: 'b', errorCode: 'file_empty' }),
    ]),
  )
  expect(await getItemMemo(db, admin, { ...run, externalId: 'a' })).toEqual({ etag: '"1"' })
  expect(await findDocumentCollection(db, admin, { documentId })).toBe(collectionId)
  for (let i = 0; i < 100; i++) await record(`f${i}`, { outcome: 'failed', errorCode: 'file_empty' })
  const [stored] = await listConnectorRuns(db, admin, { ...run, limit: 1 })
  expect(stored?.failed).toBe(102)
  expect(stored?.errors).toHaveLength(100)
  expect(stored?.errors[0]).toEqual({ item: 'b', code: 'file_empty', detail: 'Nothing in it.' })
  expect(await listConnectors(db, admin, run)).toMatchObject([{ documents: 1, lastRun: { id: run.runId } }])
  await removeItem(db, admin, { ...run, externalId: 'a' })
  await removeItem(db, admin, { ...run, externalId: 'b' })
  expect(await counts(run.connectorId)).toEqual([103, 1, 0, 1, 102])
})

test('items that are as they were are counted once a run', async () => {
  const { db } = database
  const first = await makeRun()
  for (const externalId of ['a', 'b'])
    await recordItem(db, admin, { ...first, externalId, outcome: 'added', version: '1', documentId: null })
  await endConnectorRun(db, admin, { ...first, status: 'done', now })
  const runId = await createConnectorRun(db, admin, { connectorId: first.connectorId, now: after(5) })
  if (!runId) throw new Error('nothing else runs')
  await claim(runId, after(5))
  const seen = { connectorId: first.connectorId, runId, attempt: 1, externalIds: ['a', 'b', 'unknown'] }
  expect(await markItemsSeen(db, admin, seen)).toBe(true)
  expect(await markItemsSeen(db, admin, seen)).toBe(true)
  expect(await counts(first.connectorId)).toEqual([2, 0, 0, 0, 0])
})

test('a trial is written down beside the runs and is not taken for one', async () => {
  const { db } = database
  const connectorId = await makeConnector()
  await recordDryRun(db, admin, { connectorId, found: 7, failed: 1, errors: [], errorCode: null, startedAt: now, now })
  expect(await listConnectorRuns(db, admin, { connectorId, limit: 9 })).toMatchObject([
    { isDryRun: true, found: 7, status: 'done', by: 'Ada Blum' },
  ])
  expect(await listConnectors(db, admin, { connectorId })).toMatchObject([{ lastRun: null }])
})

test('a neighbour neither sees nor touches any of it', async () => {
  const { db } = database
  const run = await makeRun()
  const { connectorId, runId } = run
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'Text.' })
  const item = { ...run, externalId: 'a', outcome: 'added', version: '1', documentId, memo: { etag: 'x' } } as const
  await recordItem(db, admin, item)
  expect(await listConnectors(db, neighbour)).toEqual([])
  expect(await listConnectors(db, neighbour, { connectorId })).toEqual([])
  expect(await listConnectorRuns(db, neighbour, { connectorId, limit: 9 })).toEqual([])
  expect(await listKnownItems(db, neighbour, { connectorId })).toEqual([])
  expect(await getItemMemo(db, neighbour, item)).toBeNull()
  expect(await findOpenRun(db, neighbour, { connectorId })).toBeNull()
  expect(await countAdded(db, neighbour, { runId })).toBe(0)
  expect(await findDocumentCollection(db, neighbour, { documentId })).toBeNull()
  await expect(getConnector(db, neighbour, { connectorId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(change(connectorId, { name: 'Theirs' }, neighbour)).rejects.toMatchObject({ code: 'not_found' })
  await saveCursor(db, neighbour, { connectorId, cursor: 'theirs', listing: 0 })
  expect(await getConnector(db, admin, { connectorId })).toMatchObject({ name: 'Handbook', cursor: null })
  expect(await claim(runId, after(300), neighbour)).toBeNull()
  expect(await beatConnectorRun(db, neighbour, { ...run, now })).toBe(false)
  expect(await recordItem(db, neighbour, item)).toBe(false)
  expect(await markItemsSeen(db, neighbour, { ...run, externalIds: ['a'] })).toBe(false)
  expect(await removeItem(db, neighbour, item)).toBe(false)
  expect(await endConnectorRun(db, neighbour, { runId, status: 'cancelled', now })).toBe(false)
  expect(await db.transaction((tx) => dropItems(tx, neighbour, { connectorId }))).toEqual([])
  expect(await counts(connectorId)).toEqual([1, 1, 0, 0, 0])
  expect(await db.transaction((tx) => dropItems(tx, admin, { connectorId }))).toEqual([documentId])
})
