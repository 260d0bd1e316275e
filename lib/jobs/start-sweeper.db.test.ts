import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentRevisions } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { makeIngestRuntime } from '@/lib/ingest/testing/make-ingest-runtime'
import { startSweeper } from './start-sweeper'

const hour = 3_600_000
let database: TestDatabase
let admin: Scope

beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterAll(() => database.close())

const ago = (ms: number): Date => new Date(Date.now() - ms)

/** One look of the sweeper at a document that is being read, whose last beat and deadline are an hour old by the clock of now. */
async function sweepAfter(jumpMs: number) {
  const { revisionId } = await makeIndexedDocument(database.db, admin, { title: 'Leave', text: 'Thirty days.' })
  const isIt = eq(documentRevisions.id, revisionId)
  const deadlineAt = ago(hour - 20 * 60_000)
  await database.db
    .update(documentRevisions)
    .set({ status: 'processing', attempts: 1, heartbeatAt: ago(hour), deadlineAt })
    .where(isIt)
  await using made = await makeIngestRuntime(database.db)
  await startSweeper(made.runtime, () => jumpMs).stop()
  const [row] = await database.db.select().from(documentRevisions).where(isIt)
  return { status: row?.status, movedMs: (row?.deadlineAt?.getTime() ?? 0) - deadlineAt.getTime() }
}

test('a clock that is set forward ends nothing that is worked on: it is looked at once more, with as much more time', async () => {
  expect(await sweepAfter(hour)).toEqual({ status: 'processing', movedMs: hour })
})

test('a clock that is set back is waited for as well, and gives no time', async () => {
  expect(await sweepAfter(-hour)).toEqual({ status: 'processing', movedMs: 0 })
})

test('without a jump the same document is past its deadline', async () => {
  expect(await sweepAfter(0)).toMatchObject({ status: 'failed', movedMs: 0 })
})
