import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimBatchSlice } from '@/db/queries/documents/claim-batch-slice'
import { claimRevision } from '@/db/queries/documents/claim-revision'
import { listDocuments } from '@/db/queries/documents/list-documents'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { documentRevisions, documents } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { listInWork } from './list-in-work'
import { listQueuedJobs } from './list-queued-jobs'
import { summariseIngestion } from './summarise-ingestion'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

async function make(fields: Partial<typeof documentRevisions.$inferInsert>, changedAt = ago(1)) {
  const { db } = database
  const made = await makeIndexedDocument(db, admin, { text: 'x' })
  await db.update(documentRevisions).set(fields).where(eq(documentRevisions.id, made.revisionId))
  await db.update(documents).set({ updatedAt: changedAt }).where(eq(documents.id, made.documentId))
  return made
}

test('the queue, the failures by code and the pace of the last hour are those of the own workspace', async () => {
  const { db } = database
  await make({ status: 'queued', createdAt: ago(9) })
  const retried = {
    startedAt: null,
    endedAt: ago(2).toISOString(),
    outcome: 'queued',
    stage: 'store',
    code: null,
  } as const
  await make({ status: 'queued', createdAt: ago(900), history: [{ ...retried, stageMs: {} }] })
  const busy = await make({ status: 'processing', stage: 'parse', startedAt: ago(1), pagesTotal: 9, pagesDone: 4 })
  for (const stage of ['parse', 'embed'] as const)
    await make({ status: 'failed', stage, errorCode: 'parse_crashed', finishedAt: ago(3) })
  await make({ status: 'failed', stage: 'parse', errorCode: 'document_broken', finishedAt: ago(3) })
  await make({ status: 'indexed', finishedAt: ago(3), pagesDone: 7 })
  await make({ status: 'indexed', finishedAt: ago(300) }, ago(300))

  const summary = await summariseIngestion(db, admin, { now, minutes: 60 })
  expect(summary).toEqual({
    queued: 2,
    processing: 1,
    failed: 3,
    oldestQueuedAt: ago(9),
    failures: [
      { code: 'parse_crashed', documents: 2, stages: expect.arrayContaining(['parse', 'embed']) as string[] },
      { code: 'document_broken', documents: 1, stages: ['parse'] },
    ],
    steps: [{ at: ago(5), indexed: 1, failed: 3, pages: 7 }],
  })
  expect(await listInWork(db, admin)).toMatchObject([{ documentId: busy.documentId, pagesDone: 4 }])
  const broken = await listDocuments(db, admin, { errorCode: 'document_broken', limit: 9, sort: 'title' })
  expect(broken.items).toHaveLength(1)
  expect(await summariseIngestion(db, neighbour, { now, minutes: 60 })).toMatchObject({
    queued: 0,
    failures: [],
    steps: [],
    oldestQueuedAt: null,
  })
  expect(await listInWork(db, neighbour)).toEqual([])
})

test('while a workspace is paused nothing of it is taken for work, and of another one all the same', async () => {
  const { db } = database
  const batchId = newId('batch')
  const single = await make({ status: 'queued' })
  const ofBatch = await make({ status: 'queued', batchId })
  const claim = () => claimRevision(db, admin, { revisionId: single.revisionId, now, deadlineMs: 1000 })
  const slice = () => claimBatchSlice(db, admin, { batchId, limit: 9, now, deadlineMs: 1000 })
  await updateWorkspaceSettings(db, admin, { ingestionPaused: true })
  expect(await claim()).toBeNull()
  expect(await slice()).toEqual([])
  const jobs = await listQueuedJobs(db, admin)
  expect(jobs.batches).toEqual([{ batchId, userId: admin.userId }])
  expect(jobs.revisions.map(({ revisionId }) => revisionId)).toContain(single.revisionId)
  expect(jobs.revisions.map(({ revisionId }) => revisionId)).not.toContain(ofBatch.revisionId)
  expect(await listQueuedJobs(db, neighbour)).toEqual({ batches: [], revisions: [] })
  await updateWorkspaceSettings(db, neighbour, { ingestionPaused: true })
  await updateWorkspaceSettings(db, admin, { ingestionPaused: null })
  expect(await claim()).not.toBeNull()
  expect(await slice()).toHaveLength(1)
})
