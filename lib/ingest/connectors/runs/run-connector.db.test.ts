import { rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listConnectorRuns } from '@/db/queries/connectors/list-connector-runs'
import { collections, connectorRuns, deletionReceipts, documents } from '@/db/schema'
import { createTestDatabase, makeCollection, type TestDatabase } from '@/db/testing'
import type { ConnectorRunId } from '@/lib/domain/ids'
import { deleteDocument } from '../../documents/delete-document'
import { startRun } from '../admin/start-run'
import { switchConnector } from '../admin/switch-connector'
import { openSourceBench, type SourceBench } from '../testing/open-source-bench'
import { abandonRun } from './abandon-run'
import { runConnector } from './run-connector'
import { sweepConnectors } from './sweep-connectors'

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

const done = (...counts: number[]) => expect.objectContaining({ status: 'done', counts })

test('takes what is new and changed, leaves what is as it was, and deletes what is gone with a receipt', async () => {
  const connectorId = await bench.add(bench.folder())
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await bench.write(name, `Text of ${name}`)
  expect(await bench.run(connectorId)).toEqual(done(3, 3, 0, 0, 0))
  expect(bench.queued.filter(({ name }) => name === 'ingest-revision')).toHaveLength(3)
  expect(await bench.run(connectorId)).toEqual(done(3, 0, 0, 0, 0))
  expect(await bench.countRevisions()).toBe(3)
  await bench.write('b.txt', 'Another text of b')
  await bench.remove('c.txt')
  const receipts = async () => (await database.db.select().from(deletionReceipts)).length
  const before = await receipts()
  expect(await bench.run(connectorId)).toEqual(done(2, 0, 1, 1, 0))
  expect(await bench.names()).toEqual(['a.txt', 'b.txt'])
  expect(await receipts()).toBe(before + 1)
  expect(await bench.countRevisions()).toBe(3)
})

test('the same bytes under another time make no revision, and under two names two documents', async () => {
  const connectorId = await bench.add(bench.folder())
  await bench.write('a.txt', 'The same')
  await bench.write('b.txt', 'The same')
  expect(await bench.run(connectorId)).toEqual(done(2, 2, 0, 0, 0))
  await bench.remove('a.txt')
  await bench.write('b.txt', 'The same')
  await bench.write('c.txt', 'Another')
  expect(await bench.run(connectorId)).toEqual(done(2, 1, 0, 1, 0))
  expect(await bench.names()).toEqual(['b.txt', 'c.txt'])
  expect(await bench.countRevisions()).toBe(2)
})

test('what cannot be taken has its reason at every run, is not read again, and holds up nothing', async () => {
  const connectorId = await bench.add(bench.folder())
  await bench.write('a.txt', 'Text')
  await bench.write('empty.txt', '')
  await bench.write('false.pdf', 'MZ no PDF at all, only words')
  const first = await bench.run(connectorId)
  expect(first).toEqual(done(3, 2, 0, 0, 1))
  expect(first.errors).toEqual([{ item: 'empty.txt', code: 'file_empty', detail: null }])
  expect(await bench.run(connectorId)).toEqual(done(3, 0, 0, 0, 1))
  await bench.write('empty.txt', 'No longer')
  expect(await bench.run(connectorId)).toEqual(done(3, 1, 0, 0, 0))
})

test('a source that lost most of what it had is believed only when an admin confirms it', async () => {
  const connectorId = await bench.add(bench.folder())
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await bench.write(name, name)
  await bench.run(connectorId)
  for (const name of ['a.txt', 'b.txt']) await bench.remove(name)
  // What is new does not hide what is gone.
  for (const name of ['d.txt', 'e.txt', 'f.txt']) await bench.write(name, name)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_mass_removal' })
  expect(await bench.names()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'])
  expect(await bench.run(connectorId, true)).toEqual(done(4, 0, 0, 2, 0))
  expect(await bench.names()).toEqual(['c.txt', 'd.txt', 'e.txt', 'f.txt'])
  await rm(bench.root, { recursive: true })
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_folder_missing' })
  expect(await bench.names()).toHaveLength(4)
})

test('a run that is broken off goes on where it was: nothing twice, nothing lost, counts whole', async () => {
  const connectorId = await bench.add(bench.folder())
  for (let i = 0; i < 6; i++) await bench.write(`${i}.txt`, `Text ${i}`)
  const runId = await startRun(bench.runtime, bench.admin, { connectorId, mayRemoveMost: false })
  const stopping = new AbortController()
  const enqueue = vi.spyOn(bench.runtime.jobs, 'enqueue').mockImplementation(() => {
    if (enqueue.mock.calls.length === 3) stopping.abort()
    return Promise.resolve()
  })
  await expect(runConnector(bench.runtime, bench.admin, { runId, signal: stopping.signal })).rejects.toMatchObject({
    code: 'shutting_down',
  })
  enqueue.mockRestore()
  expect(await bench.told(connectorId)).toMatchObject({ status: 'running', counts: [3, 3, 0, 0, 0] })
  await runConnector(bench.runtime, bench.admin, { runId })
  expect(await bench.told(connectorId)).toEqual(done(6, 6, 0, 0, 0))
  expect(await bench.names()).toHaveLength(6)
  expect(await bench.countRevisions()).toBe(6)
})

test('a run whose worker died is found, and one that dies again and again ends with a reason', async () => {
  const connectorId = await bench.add(bench.folder())
  await bench.write('a.txt', 'Text')
  const runId = await startRun(bench.runtime, bench.admin, { connectorId, mayRemoveMost: false })
  await database.db
    .update(connectorRuns)
    .set({ status: 'running', attempts: 5, heartbeatAt: new Date(bench.now() - 60_000) })
    .where(eq(connectorRuns.id, runId))
  bench.queued.length = 0
  await sweepConnectors(bench.runtime)
  expect(bench.queued).toContainEqual({ name: 'run-connector', payload: expect.objectContaining({ runId }) })
  await runConnector(bench.runtime, bench.admin, { runId })
  expect(await bench.told(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_run_lost' })
})

test('a schedule starts its runs by itself, one at a time, and rests while it is paused', async () => {
  const connectorId = await bench.add(bench.folder(), 60)
  await bench.write('a.txt', 'Text')
  const swept = async (): Promise<ConnectorRunId[]> => {
    bench.queued.length = 0
    await sweepConnectors(bench.runtime)
    const rows = await listConnectorRuns(database.db, bench.admin, { connectorId, limit: 9 })
    return rows.filter(({ status }) => status === 'waiting').map(({ id }) => id)
  }
  const [first] = await swept()
  if (!first) throw new Error('it was due at once')
  expect(await swept()).toEqual([first])
  await runConnector(bench.runtime, bench.admin, { runId: first })
  expect(await bench.told(connectorId)).toEqual(done(1, 1, 0, 0, 0))
  expect(await swept()).toEqual([])
  await switchConnector(bench.runtime, bench.admin, { connectorId, status: 'paused' })
  bench.pass(2 * 3_600_000)
  expect(await swept()).toEqual([])
  await switchConnector(bench.runtime, bench.admin, { connectorId, status: 'active' })
  expect(await swept()).toHaveLength(1)
})

test('a feed is asked again only for what is to be tried again', async () => {
  const connectorId = await bench.add(bench.feed())
  const entry = (guid: string) =>
    `<item><guid>${guid}</guid><title>${guid}</title><description>Text ${guid}</description></item>`
  bench.server.pages.set('/feed', { body: `<rss><channel>${entry('a')}${entry('b')}</channel></rss>`, etag: '"1"' })
  expect(await bench.run(connectorId)).toEqual(done(2, 2, 0, 0, 0))
  expect(await bench.run(connectorId)).toEqual(done(0, 0, 0, 0, 0))
  bench.server.pages.set('/feed', { body: `<rss><channel>${entry('c')}</channel></rss>`, etag: '"2"' })
  expect(await bench.run(connectorId)).toEqual(done(1, 1, 0, 0, 0))
  expect(await bench.names()).toEqual(['a', 'b', 'c'])
  const rows = await database.db.select().from(documents).where(eq(documents.collectionId, bench.collectionId))
  expect(rows.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c'])
})

test('a web site: pages come, change and go with the site', async () => {
  const page = (text: string, ...links: string[]) => ({
    body: `<html><body><p>${text}</p>${links.map((link) => `<a href="${link}">x</a>`).join('')}</body></html>`,
  })
  bench.server.pages.set('/', page('Start', '/a', '/b'))
  bench.server.pages.set('/a', page('About A'))
  bench.server.pages.set('/b', page('About B'))
  const config = { mode: 'links', url: `${bench.server.url}/`, maxPages: 10, maxDepth: 2, pathPrefix: '' } as const
  const connectorId = await bench.add({ kind: 'web', config })
  expect(await bench.run(connectorId)).toEqual(done(3, 3, 0, 0, 0))
  bench.server.pages.set('/a', page('About A, corrected'))
  bench.server.pages.delete('/b')
  expect(await bench.run(connectorId)).toEqual(done(2, 0, 1, 1, 0))
  bench.server.pages.set('/a', { status: 500 })
  expect(await bench.run(connectorId)).toEqual(done(2, 0, 0, 0, 1))
  bench.server.pages.set('/a', page('About A, corrected'))
  expect(await bench.run(connectorId)).toEqual(done(2, 0, 0, 0, 0))
  expect(await bench.names()).toEqual([`${bench.server.url}/`, `${bench.server.url}/a`])
})

test('a document that was moved gets its revisions where it is, and one deleted by hand stays away until it changes', async () => {
  const connectorId = await bench.add(bench.folder())
  await bench.write('a.txt', 'A')
  await bench.write('b.txt', 'B')
  await bench.run(connectorId)
  const elsewhere = await makeCollection(database.db, bench.admin)
  const rows = await database.db.select().from(documents).where(eq(documents.collectionId, bench.collectionId))
  const [a, b] = ['a.txt', 'b.txt'].map((name) => rows.find(({ externalId }) => externalId.endsWith(name)))
  if (!a || !b) throw new Error('both came')
  await database.db.update(documents).set({ collectionId: elsewhere }).where(eq(documents.id, a.id))
  await deleteDocument(bench.runtime, bench.admin, b.id)
  expect(await bench.run(connectorId)).toEqual(done(2, 0, 0, 0, 0))
  expect(await bench.names()).toEqual([])
  await bench.write('a.txt', 'A, later')
  await bench.write('b.txt', 'B, later')
  expect(await bench.run(connectorId)).toEqual(done(2, 1, 1, 0, 0))
  expect(await bench.names()).toEqual(['b.txt'])
})

test('it runs in the name of an admin who is there, and into a collection that is there', async () => {
  const connectorId = await bench.add(bench.folder())
  await bench.write('a.txt', 'A')
  const start = () => startRun(bench.runtime, bench.admin, { connectorId, mayRemoveMost: false })
  await runConnector(bench.runtime, bench.member, { runId: await start() })
  expect(await bench.told(connectorId)).toMatchObject({ errorCode: 'connector_owner_gone' })
  bench.pass(1000)
  await abandonRun(bench.runtime, bench.admin, await start())
  expect(await bench.told(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_owner_gone' })
  await database.db.delete(collections).where(eq(collections.id, bench.collectionId))
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_collection_gone' })
})
