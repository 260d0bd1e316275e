import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listConnectors } from '@/db/queries/connectors/list-connectors'
import { auditLog, connectors } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import type { ConnectorId } from '@/lib/domain/ids'
import { openSourceBench, type SourceBench } from '../testing/open-source-bench'
import { startWebdavServer, type WebdavServer } from '../testing/start-webdav-server'
import { addConnector } from './add-connector'
import type { SourceInput } from './connector-input'
import { deleteConnector } from './delete-connector'
import { editConnector } from './edit-connector'
import { tryConnector } from './try-connector'

vi.mock('@/lib/config/env', async (original) => {
  const env = await original<typeof import('@/lib/config/env')>()
  const readEnv = (...given: Parameters<typeof env.readEnv>) => ({
    ...env.readEnv(...given),
    FOOTNOTE_CONNECTOR_HOSTS: ['127.0.0.1', 'localhost'],
    FOOTNOTE_SECRET: 'ab'.repeat(32),
  })
  return { ...env, readEnv }
})

let database: TestDatabase
let bench: SourceBench
let server: WebdavServer
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  bench = await openSourceBench(database)
  server = await startWebdavServer()
  server.files.set('docs/leave.md', { body: '# Leave', etag: 'a1' })
})
afterEach(async () => {
  await server.close()
  await bench.close()
})

const password = 'app password'
const cloud = (url = `${server.url}docs/`, username = 'ada'): SourceInput => ({
  kind: 'webdav',
  config: { url, username },
})
const fields = { name: 'Cloud', scheduleMinutes: null }
const add = (secret: string | null) =>
  addConnector(bench.runtime, bench.admin, { ...fields, collectionId: bench.collectionId, source: cloud(), secret })
const stored = async (connectorId: ConnectorId) => {
  const [row] = await database.db.select().from(connectors).where(eq(connectors.id, connectorId))
  return row?.encryptedSecret
}

test('a password is used by runs, and is nowhere to be read', async () => {
  const connectorId = await add(password)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'done', counts: [1, 1, 0, 0, 0] })
  expect(await stored(connectorId)).toMatch(/^v1\./)
  const [listed] = await listConnectors(database.db, bench.admin, { connectorId })
  expect(listed).toMatchObject({ hasSecret: true })
  const audits = await database.db.select().from(auditLog).where(eq(auditLog.targetId, connectorId))
  for (const shown of [listed, audits]) {
    expect(JSON.stringify(shown)).not.toContain(password)
    expect(JSON.stringify(shown)).not.toContain('v1.')
  }
})

test('it stays when other settings change, and is asked for again when it would go elsewhere', async () => {
  const connectorId = await add(password)
  const before = await stored(connectorId)
  const edit = (source: SourceInput, secret: string | null = null) =>
    editConnector(bench.runtime, bench.admin, { ...fields, connectorId, source, secret })
  await edit(cloud(server.url))
  expect(await stored(connectorId)).toBe(before)
  const elsewhere = [cloud(server.url.replace('127.0.0.1', 'localhost')), cloud(server.url, 'bo')]
  for (const source of elsewhere) {
    const asked = { code: 'connector_secret_needed' }
    await expect(edit(source)).rejects.toMatchObject(asked)
    await expect(tryConnector(bench.runtime, bench.admin, { source, connectorId })).rejects.toMatchObject(asked)
  }
  expect(server.methods).toEqual([])
  await edit(cloud(), 'another')
  expect(await stored(connectorId)).not.toBe(before)
  expect(await bench.run(connectorId)).toMatchObject({ status: 'failed', errorCode: 'connector_source_refused' })
})

test('a trial uses what was typed, or what is stored for this place', async () => {
  const attempt = (secret: string | null, connectorId?: ConnectorId) =>
    tryConnector(bench.runtime, bench.admin, { source: cloud(), secret, connectorId })
  expect(await attempt(password)).toMatchObject({ found: 1, isWhole: true })
  await expect(attempt(null)).rejects.toMatchObject({ code: 'connector_source_refused' })
  expect(await attempt(null, await add(password))).toMatchObject({ found: 1 })
})

test('a sealed password opens for its own connector only, and goes with it', async () => {
  const [mine, other] = [await add(password), await add('another')]
  const taken = (await stored(mine)) ?? null
  await database.db.update(connectors).set({ encryptedSecret: taken }).where(eq(connectors.id, other))
  expect(await bench.run(other)).toMatchObject({ status: 'failed', errorCode: 'connector_secret_unreadable' })
  await deleteConnector(bench.runtime, bench.admin, { connectorId: mine, withDocuments: false })
  expect(await stored(mine)).toBeNull()
})
