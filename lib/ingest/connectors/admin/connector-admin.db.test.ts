import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listConnectorRuns } from '@/db/queries/connectors/list-connector-runs'
import { listConnectors } from '@/db/queries/connectors/list-connectors'
import { auditLog } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { openSourceBench, type SourceBench } from '../testing/open-source-bench'
import { addConnector } from './add-connector'
import type { SourceInput } from './connector-input'
import { deleteConnector } from './delete-connector'
import { editConnector } from './edit-connector'
import { startRun } from './start-run'
import { stopRun } from './stop-run'
import { switchConnector } from './switch-connector'
import { tryConnector } from './try-connector'

const allowed = vi.hoisted(() => ({ folders: [] as string[] }))
vi.mock('@/lib/config/env', async (original) => {
  const env = await original<typeof import('@/lib/config/env')>()
  const readEnv = (...given: Parameters<typeof env.readEnv>) => ({
    ...env.readEnv(...given),
    FOOTNOTE_CONNECTOR_HOSTS: ['127.0.0.1'],
    FOOTNOTE_CONNECTOR_FOLDERS: allowed.folders,
  })
  return { ...env, readEnv }
})

let database: TestDatabase
let bench: SourceBench
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  bench = await openSourceBench(database)
  allowed.folders = [bench.root]
})
afterEach(() => bench.close())

test('a person can stop a run, and nothing is started twice', async () => {
  const connectorId = await bench.add(bench.folder())
  await startRun(bench.runtime, bench.admin, { connectorId, mayRemoveMost: false })
  await expect(startRun(bench.runtime, bench.admin, { connectorId, mayRemoveMost: false })).rejects.toMatchObject({
    code: 'connector_busy',
  })
  await stopRun(bench.runtime, bench.admin, { connectorId })
  await expect(stopRun(bench.runtime, bench.admin, { connectorId })).rejects.toMatchObject({ code: 'conflict' })
  expect(await bench.told(connectorId)).toMatchObject({ status: 'cancelled' })
})

test('a trial lists what would come, takes nothing, and is written down', async () => {
  for (let i = 0; i < 25; i++) await bench.write(`${i}.txt`, 'Text')
  await bench.write('tool.exe', 'MZ')
  const connectorId = await bench.add(bench.folder())
  const trial = await tryConnector(bench.runtime, bench.admin, { source: bench.folder(), connectorId })
  expect(trial).toMatchObject({ found: 26, failed: 1, isWhole: true })
  expect(trial.items).toHaveLength(20)
  expect(await bench.names()).toEqual([])
  const missing: SourceInput = { kind: 'folder', config: { path: path.join(bench.root, 'nowhere') } }
  await expect(tryConnector(bench.runtime, bench.admin, { source: missing, connectorId })).rejects.toMatchObject({
    code: 'connector_folder_missing',
  })
  const trials = await listConnectorRuns(database.db, bench.admin, { connectorId, limit: 9 })
  expect(trials.map(({ isDryRun, found }) => [isDryRun, found])).toEqual(
    expect.arrayContaining([
      [true, 26],
      [true, 0],
    ]),
  )
})

test('deleting a connector keeps its documents or takes them along, as was chosen', async () => {
  await bench.write('a.txt', 'A')
  const kept = await bench.add(bench.folder())
  await bench.run(kept)
  expect(await deleteConnector(bench.runtime, bench.admin, { connectorId: kept, withDocuments: false })).toEqual({
    documents: 0,
  })
  expect(await bench.names()).toEqual(['a.txt'])
  expect(await listConnectors(database.db, bench.admin, { connectorId: kept })).toEqual([])
  const gone = await bench.add(bench.folder())
  await bench.run(gone)
  bench.queued.length = 0
  expect(await deleteConnector(bench.runtime, bench.admin, { connectorId: gone, withDocuments: true })).toEqual({
    documents: 1,
  })
  expect(bench.queued.map(({ name }) => name)).toEqual(['run-operation'])
})

test('only admins set connectors up, each act leaves a row in the audit log, and another source is read from its beginning', async () => {
  const { admin, member, runtime } = bench
  const connectorId = await bench.add(bench.feed())
  bench.server.pages.set('/feed', { body: '<rss><channel></channel></rss>', etag: '"1"' })
  await bench.run(connectorId)
  const cursorOf = async () => (await listConnectors(database.db, admin, { connectorId }))[0]?.cursor
  expect(await cursorOf()).not.toBeNull()
  const edit = (source: SourceInput, scope = admin) =>
    editConnector(runtime, scope, { connectorId, name: 'Other', scheduleMinutes: 60, source })
  await edit(bench.feed())
  expect(await cursorOf()).not.toBeNull()
  await edit({ kind: 'feed', config: { url: `${bench.server.url}/other`, removesOld: false } })
  expect(await cursorOf()).toBeNull()
  await expect(edit(bench.folder())).rejects.toMatchObject({ code: 'invalid_request' })
  const forbidden = { code: 'forbidden' }
  await expect(edit(bench.feed(), member)).rejects.toMatchObject(forbidden)
  await expect(tryConnector(runtime, member, { source: bench.feed() })).rejects.toMatchObject(forbidden)
  await expect(startRun(runtime, member, { connectorId, mayRemoveMost: false })).rejects.toMatchObject(forbidden)
  await expect(stopRun(runtime, member, { connectorId })).rejects.toMatchObject(forbidden)
  await expect(switchConnector(runtime, member, { connectorId, status: 'paused' })).rejects.toMatchObject(forbidden)
  await expect(deleteConnector(runtime, member, { connectorId, withDocuments: true })).rejects.toMatchObject(forbidden)
  const fields = { name: 'x', scheduleMinutes: null, collectionId: bench.collectionId, source: bench.feed() }
  await expect(addConnector(runtime, member, fields)).rejects.toMatchObject(forbidden)
  await deleteConnector(runtime, admin, { connectorId, withDocuments: false })
  const actions = (await database.db.select().from(auditLog).where(eq(auditLog.targetId, connectorId))).map(
    (row) => row.action,
  )
  expect(actions).toEqual([
    'connector.added',
    'connector.run-started',
    'connector.changed',
    'connector.changed',
    'connector.deleted',
  ])
})
