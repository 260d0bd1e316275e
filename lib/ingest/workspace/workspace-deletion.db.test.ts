import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listDeletions } from '@/db/queries/workspace-deletion/list-deletions'
import { findDeletion } from '@/db/queries/workspace-deletion/find-deletion'
import { weighWorkspace } from '@/db/queries/workspace-deletion/weigh-workspace'
import { memberships, users, workspaceDeletions, workspaces } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { createApiKey } from '@/lib/auth/create-api-key'
import { ensureFirstAdmin } from '@/lib/auth/ensure-first-admin'
import { hashPassword } from '@/lib/auth/hash-password'
import { requireScope } from '@/lib/auth/require-scope'
import { startSession } from '@/lib/auth/start-session'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { makeIngestRuntime } from '../testing/make-ingest-runtime'
import { fillTables } from '../testing/fill-tables'
import { readReceipt } from './read-receipt'
import { receiptToken } from './receipt-token'
import { requestDeletion } from './request-deletion'
import { runDeletion, settleAfterMs } from './run-deletion'
import { sweepDeletions } from './sweep-deletions'
import { undoDeletion } from './undo-deletion'

vi.stubEnv('FOOTNOTE_SECRET', 'ab'.repeat(32))
const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'footnote-receipts-'))
vi.stubEnv('FOOTNOTE_DATA_DIR', dataFolder)
let database: TestDatabase
let made: Awaited<ReturnType<typeof makeIngestRuntime>>
let at: number
let workspaceId: WorkspaceId
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(dataFolder, { recursive: true, force: true })
})
beforeEach(async () => {
  const { db } = database
  at = Date.parse('2026-03-10T12:00:00Z')
  made = await makeIngestRuntime(db, { now: () => new Date(at) })
  workspaceId = await makeWorkspace(db, 'Harbour')
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
})
afterEach(() => made[Symbol.asyncDispose]())

const address = '127.0.0.1'
const request = (scope = admin, name = 'Harbour', password = '') =>
  requestDeletion(made.runtime, scope, { name, password, address })
const run = (deletionId: string, signal?: AbortSignal) =>
  runDeletion(made.runtime, { deletionId, ...(signal ? { signal } : {}) })
const stateOf = async (id: string) => (await findDeletion(database.db, { id }))?.status
const put = (scope: Scope) =>
  made.runtime.storage.put(scope.workspaceId, Readable.from([Buffer.from('cider')]), { maxBytes: 100 })
const receiptOf = async (id: string) => readReceipt(made.runtime, await receiptToken(id))

/** Rows of every table that names a workspace, as the database itself lists its tables. */
async function rowsOf(scope: Pick<Scope, 'workspaceId'>): Promise<Record<string, number>> {
  const tables = await database.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.columns where column_name = 'workspace_id' and table_schema = 'public'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const of = sql`select count(*)::int as count from ${sql.identifier(name)} where workspace_id = ${scope.workspaceId}`
    counts[name] = (await database.db.execute<{ count: number }>(of))[0]?.count ?? 0
  }
  return counts
}

async function erase(): Promise<string> {
  const { id } = await request()
  at += 31_000
  await run(id)
  return id
}

test('nothing of a workspace is left in any table, and the neighbour loses no row', async () => {
  for (const scope of [admin, neighbour]) {
    await makeIndexedDocument(database.db, scope, { text: 'The cellar holds forty barrels of cider.' })
    await fillTables(database.db, scope.workspaceId)
    await put(scope)
  }
  const before = await rowsOf(neighbour)
  expect(Object.entries(await rowsOf(admin)).filter(([, count]) => count === 0)).toEqual([])
  expect(Object.keys(before).length).toBeGreaterThan(50)
  const weight = await weighWorkspace(database.db, admin)
  expect(weight).toMatchObject({ documents: 2, conversations: 1, people: 2, homeless: 2, isLast: false })
  const id = await erase()
  expect(Object.entries(await rowsOf(admin)).filter(([, count]) => count > 0)).toEqual([])
  expect(await rowsOf(neighbour)).toEqual(before)
  expect(await database.db.$count(workspaces, eq(workspaces.id, workspaceId))).toBe(0)
  expect(await made.runtime.storage.countAll(workspaceId)).toBe(0)
  expect(await made.runtime.storage.countAll(neighbour.workspaceId)).toBe(1)
  const { receipt } = await receiptOf(id)
  expect(receipt).toMatchObject({
    state: 'done',
    workspace: { id: workspaceId, name: 'Harbour' },
    requestedBy: admin.userId,
  })
  expect(receipt.probes).toEqual({ rows: 0, keyword: 0, vector: 0, blobs: 0, cache: 0, jobs: 0 })
  expect(receipt.removed).toMatchObject({ workspaces: 1, documents: 2, blobs: 1, users: 1 })
  expect(await findDeletion(database.db, { id })).toMatchObject({ samples: null })
})

test('a receipt can be checked with its public key, before and after, and not once a figure was changed', async () => {
  const { id } = await request()
  const order = await receiptOf(id)
  expect(order.receipt).toMatchObject({ state: 'waiting', finishedAt: null, probes: null })
  at += 31_000
  await run(id)
  const signed = await receiptOf(id)
  const isRight = ({ receipt, publicKey, signature }: typeof signed): boolean =>
    verify(
      null,
      Buffer.from(JSON.stringify(receipt)),
      createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
      Buffer.from(signature, 'base64'),
    )
  expect([isRight(order), isRight(signed), signed.publicKey === order.publicKey]).toEqual([true, true, true])
  const forged = { ...signed, receipt: { ...signed.receipt, removed: { ...signed.receipt.removed, documents: 99 } } }
  expect(isRight(forged)).toBe(false)
  expect(signed.receipt.audit).toMatchObject({
    entries: 1,
    isWhole: true,
    lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  })
  const kept = await readFile(path.join(dataFolder, 'receipts', `${id}.json`), 'utf8')
  expect(JSON.parse(kept)).toEqual(signed)
  // What is downloaded is parsed and written again by other programs.
  expect(isRight(JSON.parse(JSON.stringify(signed)) as typeof signed)).toBe(true)
  const token = await receiptToken(id)
  for (const wrong of [`${id}.x`, id, '', token.replace(id, 'rcp_another')])
    await expect(readReceipt(made.runtime, wrong)).rejects.toMatchObject({ code: 'not_found' })
})

test('only an admin who types the name and knows the password begins it, once; until then it can be taken back', async () => {
  const { db } = database
  const member = await makeUser(db, { workspaceId })
  await expect(request(member)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(request(admin, 'Harbor')).rejects.toMatchObject({ code: 'workspace_name_wrong' })
  await db
    .update(users)
    .set({ passwordHash: await hashPassword('barrels of cider 40') })
    .where(eq(users.id, admin.userId))
  await expect(request()).rejects.toMatchObject({ code: 'invalid_credentials' })
  const { id } = await request(admin, ' Harbour ', 'barrels of cider 40')
  await expect(request(admin, 'Harbour', 'barrels of cider 40')).rejects.toMatchObject({
    code: 'workspace_deletion_running',
  })
  expect(await listDeletions(db, admin)).toMatchObject([{ id, status: 'waiting' }])
  expect(await listDeletions(db, neighbour)).toEqual([])
  await run(id)
  expect(await stateOf(id)).toBe('waiting')
  await expect(undoDeletion(made.runtime, neighbour)).rejects.toMatchObject({ code: 'workspace_deletion_begun' })
  await expect(undoDeletion(made.runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
  await undoDeletion(made.runtime, admin)
  at += 31_000
  await run(id)
  expect(await stateOf(id)).toBe('cancelled')
  expect(await db.$count(workspaces, eq(workspaces.id, workspaceId))).toBe(1)
  // It can be asked for again.
  expect(await request(admin, 'Harbour', 'barrels of cider 40')).toMatchObject({
    id: expect.not.stringMatching(id) as string,
  })
})

test('what somebody asked for who is no admin any more does not begin', async () => {
  const { id } = await request()
  await database.db.update(memberships).set({ role: 'member' }).where(eq(memberships.userId, admin.userId))
  at += 31_000
  await run(id)
  expect(await stateOf(id)).toBe('cancelled')
  expect((await rowsOf(admin))['memberships']).toBe(1)
})

test('a crash in the middle is gone on from, and counts nothing twice', async () => {
  await makeIndexedDocument(database.db, admin, { text: 'The cellar holds forty barrels of cider.' })
  await fillTables(database.db, workspaceId)
  await put(admin)
  const { id } = await request()
  at += 31_000
  const broken = {
    ...made.runtime,
    storage: { ...made.runtime.storage, removeAll: () => Promise.reject(new Error('gone')) },
  }
  await expect(run(id, AbortSignal.abort())).rejects.toMatchObject({ code: 'shutting_down' })
  expect((await rowsOf(admin))['documents']).toBe(2)
  // Nobody else takes what beats.
  await run(id)
  expect(await stateOf(id)).toBe('running')
  at += 61_000
  await expect(runDeletion(broken, { deletionId: id })).rejects.toThrow('gone')
  expect((await rowsOf(admin))['documents']).toBe(0)
  at += 61_000
  made.queued.length = 0
  await sweepDeletions(made.runtime)
  expect(made.queued).toContainEqual({ name: 'delete-workspace', payload: { deletionId: id } })
  await run(id)
  const { receipt } = await receiptOf(id)
  expect(receipt).toMatchObject({ state: 'done', removed: { documents: 2, blobs: 1, workspaces: 1, users: 1 } })
  expect(receipt.probes).toMatchObject({ rows: 0, blobs: 0 })
  const again = await receiptOf(id)
  await run(id)
  expect(await receiptOf(id)).toEqual(again)
})

test('who belongs elsewhere stays and finds themselves there; everybody else is told what happened, keys too', async () => {
  const { db } = database
  const context = { db, now: () => new Date(at) }
  const both = await makeUser(db, { workspaceId })
  const elsewhere = { workspaceId: neighbour.workspaceId, userId: both.userId }
  await db.insert(memberships).values({ ...elsewhere, role: 'member' })
  const only = await makeUser(db, { workspaceId })
  const [stays, goes] = [
    await startSession(context, { userId: both.userId, workspaceId, userAgent: 'test' }),
    await startSession(context, { userId: only.userId, workspaceId, userAgent: 'test' }),
  ]
  const { key } = await createApiKey(context, admin, { name: 'robot' })
  await erase()
  const come = (secret: string) => requireScope(context, { kind: 'session', secret })
  expect(await come(stays)).toMatchObject({ ...elsewhere, role: 'member' })
  await expect(come(goes)).rejects.toMatchObject({ code: 'workspace_deleted' })
  await expect(requireScope(context, { kind: 'api-key', key })).rejects.toMatchObject({ code: 'workspace_deleted' })
  await expect(come('never was one')).rejects.toMatchObject({ code: 'not_signed_in' })
  const left = async (userId: UserId) => db.$count(users, eq(users.id, userId))
  expect([await left(both.userId), await left(only.userId), await left(neighbour.userId)]).toEqual([1, 0, 1])
})

test('what something that was under way wrote afterwards goes as well, and the receipt stays as it was signed', async () => {
  const id = await erase()
  const signed = await receiptOf(id)
  await fillTables(database.db, workspaceId)
  await run(id)
  expect((await rowsOf(admin))['answers']).toBe(1)
  at += settleAfterMs
  await sweepDeletions(made.runtime)
  const job = { name: 'delete-workspace', payload: { deletionId: id } }
  expect(made.queued).toContainEqual(job)
  await run(id)
  expect(Object.values(await rowsOf(admin)).every((count) => count === 0)).toBe(true)
  expect(await receiptOf(id)).toEqual(signed)
  made.queued.length = 0
  await sweepDeletions(made.runtime)
  expect(made.queued).not.toContainEqual(job)
})

test('when the last workspace goes, whoever asked finds an empty one and its receipt; the next start needs no link', async () => {
  await using alone = await createTestDatabase()
  const { db } = alone
  await using own = await makeIngestRuntime(db, { now: () => new Date(at) })
  const last = await makeWorkspace(db, 'Last')
  const asker = await makeUser(db, { workspaceId: last, role: 'admin' })
  await db
    .update(users)
    .set({ passwordHash: await hashPassword('barrels of cider 40') })
    .where(eq(users.id, asker.userId))
  const other = await makeUser(db, { workspaceId: last, role: 'admin' })
  const context = { db, now: () => new Date(at) }
  const secret = await startSession(context, { userId: asker.userId, workspaceId: last, userAgent: 'test' })
  const { id } = await requestDeletion(own.runtime, asker, { name: 'Last', password: 'barrels of cider 40', address })
  at += 31_000
  await runDeletion(own.runtime, { deletionId: id })
  const here = await requireScope(context, { kind: 'session', secret })
  expect(here).toMatchObject({ userId: asker.userId, role: 'admin' })
  expect(here.workspaceId).not.toBe(last)
  expect(await listDeletions(db, here)).toMatchObject([{ id, status: 'done' }])
  expect((await db.select({ id: users.id }).from(users)).map((row) => row.id)).not.toContain(other.userId)
  expect(await db.$count(workspaceDeletions)).toBe(1)
  expect(await ensureFirstAdmin({ ...context, env: { FOOTNOTE_ADMIN_EMAIL: 'admin@example.com' } })).toBeNull()
})
