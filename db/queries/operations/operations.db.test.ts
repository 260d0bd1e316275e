import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLog } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { OperationTask } from '@/lib/domain/document-operation'
import type { Scope } from '@/lib/domain/scope'
import { beatOperation } from './beat-operation'
import { claimOperation } from './claim-operation'
import { createOperation, type OperationTarget } from './create-operation'
import { endOperation } from './end-operation'
import { endOperationItem } from './end-operation-item'
import { findWaitingOperations } from './find-waiting-operations'
import { listOperationItems } from './list-operation-items'
import { listOperations } from './list-operations'
import { releaseOperation } from './release-operation'
import { takeOperationItems } from './take-operation-items'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin', name: 'Ada Blum' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const create = (target: OperationTarget, task: OperationTask = { kind: 'retry' }, startsAt = now) =>
  createOperation(database.db, admin, { task, target, now, startsAt })

/** Words, since a number is also found in a path made by chance. */
const titles = ['Anchor', 'Buoy', 'Crane']

async function makeDocuments(count: number) {
  const collectionId = await makeCollection(database.db, admin)
  const made = []
  for (let i = 0; i < count; i++)
    made.push(
      await makeIndexedDocument(database.db, admin, {
        text: `Text ${i}`,
        title: titles[i] ?? `Title ${i}`,
        collectionId,
      }),
    )
  return { collectionId, documentIds: made.map(({ documentId }) => documentId) }
}

test('the documents are settled when it is asked for: those ticked, or all that the filter lets through', async () => {
  const { db } = database
  const { collectionId, documentIds } = await makeDocuments(3)
  const theirs = await makeIndexedDocument(db, neighbour, { text: 'Theirs' })
  const ticked = await create({ documentIds: [...documentIds.slice(0, 2), theirs.documentId] })
  expect(ticked.total).toBe(2)
  const filtered = await create({ filter: { collectionId, search: 'crane' } }, { kind: 'delete' })
  await makeIndexedDocument(db, admin, { text: 'Later', title: 'Crane again', collectionId })
  const { operationId } = filtered
  expect(await takeOperationItems(db, admin, { operationId, limit: 9 })).toEqual([documentIds[2]])
  expect(await db.select().from(auditLog)).toContainEqual(
    expect.objectContaining({
      action: 'documents.operation-started',
      targetId: operationId,
      detail: { kind: 'delete', documents: 1 },
    }),
  )
  await expect(create({ documentIds: [theirs.documentId] })).rejects.toMatchObject({ code: 'not_found' })
  await expect(create({ documentIds: [] })).rejects.toMatchObject({ code: 'not_found' })
})

test('one worker has it at a time, and another takes it when that one has gone silent or has given it back', async () => {
  const { db } = database
  const { documentIds } = await makeDocuments(1)
  const { operationId } = await create({ documentIds }, { kind: 'delete' }, after(30))
  const claim = (at: Date) =>
    claimOperation(db, admin, { operationId, now: at, silentSince: new Date(at.getTime() - 30_000) })
  expect(await claim(after(29))).toBeNull()
  expect(await claim(after(30))).toMatchObject({ status: 'running' })
  expect(await claim(after(31))).toBeNull()
  expect(await beatOperation(db, admin, { operationId, now: after(60) })).toBe(true)
  expect(await claim(after(80))).toBeNull()
  expect(await claim(after(91))).not.toBeNull()
  await releaseOperation(db, admin, { operationId })
  expect(await claim(after(92))).not.toBeNull()
  expect(await endOperation(db, admin, { operationId, status: 'cancelled', now: after(93) })).toBe(true)
  expect(await beatOperation(db, admin, { operationId, now: after(94) })).toBe(false)
  expect(await endOperation(db, admin, { operationId, status: 'done', now: after(94) })).toBe(false)
  expect(await claim(after(300))).toBeNull()
})

test('the sweeper finds what is due and silent, and nothing else', async () => {
  const { db } = database
  const { documentIds } = await makeDocuments(1)
  const due = await create({ documentIds })
  const later = await create({ documentIds }, { kind: 'delete' }, after(300))
  const ids = async (silentSince: Date) =>
    (await findWaitingOperations(db, { silentSince })).map((row) => row.operationId)
  expect(await ids(after(1))).toContain(due.operationId)
  expect(await ids(after(1))).not.toContain(later.operationId)
  await claimOperation(db, admin, { operationId: due.operationId, now: after(10), silentSince: now })
  expect(await ids(after(5))).not.toContain(due.operationId)
  expect(await ids(after(50))).toContain(due.operationId)
})

test('what became of each is listed, failures first, with titles as long as the document is there', async () => {
  const { db } = database
  const { documentIds } = await makeDocuments(3)
  const { operationId } = await create({ documentIds })
  const [first, second] = documentIds
  if (!first || !second) throw new Error('three were made')
  const end = (documentId: typeof first, outcome: Parameters<typeof endOperationItem>[2]['outcome']) =>
    endOperationItem(db, admin, { operationId, documentId, outcome })
  await end(first, { status: 'done' })
  await end(second, { status: 'failed', errorCode: 'document_busy', errorDetail: null })
  const items = await listOperationItems(db, admin, { operationId, status: [], offset: 0, limit: 9 })
  expect(items.map(({ status, title }) => [status, title])).toEqual([
    ['failed', 'Buoy'],
    ['done', 'Anchor'],
    ['waiting', 'Crane'],
  ])
  const failed = { operationId, status: ['failed' as const], offset: 0, limit: 9 }
  expect(await listOperationItems(db, admin, failed)).toHaveLength(1)
  expect(await listOperations(db, admin, { operationId })).toMatchObject([
    { total: 3, done: 1, skipped: 0, failed: 1, by: 'Ada Blum' },
  ])
  expect((await listOperations(db, admin, { since: after(0) })).map(({ id }) => id)).toContain(operationId)
  await endOperation(db, admin, { operationId, status: 'done', now: after(10) })
  expect((await listOperations(db, admin, { since: after(11) })).map(({ id }) => id)).not.toContain(operationId)
})

test('a neighbour neither sees nor touches it', async () => {
  const { db } = database
  const { documentIds } = await makeDocuments(1)
  const { operationId } = await create({ documentIds })
  const [documentId] = documentIds
  if (!documentId) throw new Error('one was made')
  expect(await listOperations(db, neighbour, { operationId })).toEqual([])
  expect(await listOperations(db, neighbour, { since: now })).toEqual([])
  expect(await listOperationItems(db, neighbour, { operationId, status: [], offset: 0, limit: 9 })).toEqual([])
  expect(await takeOperationItems(db, neighbour, { operationId, limit: 9 })).toEqual([])
  expect(await claimOperation(db, neighbour, { operationId, now: after(1), silentSince: now })).toBeNull()
  expect(await endOperation(db, neighbour, { operationId, status: 'done', now })).toBe(false)
  await endOperationItem(db, neighbour, { operationId, documentId, outcome: { status: 'done' } })
  await claimOperation(db, admin, { operationId, now: after(1), silentSince: now })
  await releaseOperation(db, neighbour, { operationId })
  expect(await beatOperation(db, neighbour, { operationId, now })).toBe(false)
  expect(await claimOperation(db, admin, { operationId, now: after(2), silentSince: now })).toBeNull()
  expect(await listOperations(db, admin, { operationId })).toMatchObject([{ done: 0, status: 'running' }])
})
