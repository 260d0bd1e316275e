import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { countDocuments } from '@/db/queries/documents/list-documents'
import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listFailed } from '@/db/queries/rebuilds/list-failed'
import { documentRevisions } from '@/db/schema'
import { makeCollection, makeUser } from '@/db/testing'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { deleteCollection } from '@/lib/ingest/documents/delete-collection'
import { acceptUpload } from '@/lib/ingest/documents/accept-upload'
import { moveToCollection } from '@/lib/ingest/operations/move-to-collection'
import { leaveFailedOut } from '@/lib/ingest/rebuilds/leave-failed-out'
import { pauseRebuild } from '@/lib/ingest/rebuilds/pause-rebuild'
import { resumeRebuild } from '@/lib/ingest/rebuilds/resume-rebuild'
import { retryFailed } from '@/lib/ingest/rebuilds/retry-failed'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { runRebuild } from './run-rebuild'
import { handbook, makeRebuildStage } from './testing/rebuild-stage'

const { database, admin, made, ingest, bring, ofRebuild, build, start, activeTexts, statusOf } =
  await makeRebuildStage()
afterAll(() => database.close())

test('what comes, changes, moves or goes in the middle is right afterwards', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const elsewhere = await makeCollection(db, admin)
  const stays = await bring(collectionId, 'stays.md')
  const changes = await bring(collectionId, 'changes.md')
  const moves = await bring(collectionId, 'moves.md')
  const goes = await bring(collectionId, 'goes.md')
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')

  const comes = await bring(collectionId, 'comes.md')
  expect(await activeTexts(comes.documentId)).toHaveLength(1)
  await bring(collectionId, 'changes.md', `${handbook('changed')}\n\n## Travel\n\nBy train.`)
  expect((await activeTexts(changes.documentId)).join(' ')).toContain('By train.')
  await moveToCollection(made.runtime, admin, moves.documentId, elsewhere)
  const receipt = await deleteDocument(made.runtime, admin, goes.documentId)
  expect(receipt.removed).toMatchObject({ revisions: 2, chunks: 3, embeddings: 3 })
  expect(receipt.probes).toMatchObject({ keyword: 0, vector: 0 })
  expect(await ofRebuild(rebuildId)).toHaveLength(2)

  await expect(switchRebuild(made.runtime, admin, { rebuildId })).rejects.toMatchObject({ code: 'conflict' })
  expect(await statusOf(rebuildId)).toBe('building')
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')
  expect(await switchRebuild(made.runtime, admin, { rebuildId })).toBe(3)
  expect(await activeTexts(stays.documentId)).toHaveLength(2)
  expect(await activeTexts(comes.documentId)).toHaveLength(2)
  const changed = await activeTexts(changes.documentId)
  expect(changed).toHaveLength(3)
  expect(changed.join(' ')).toContain('By train.')
  expect(await activeTexts(moves.documentId)).toHaveLength(1)
  expect((await ofRebuild(rebuildId)).every(({ isStaged }) => !isStaged)).toBe(true)
  await deleteCollection(made.runtime, admin, collectionId)
  expect(await findRebuild(db, admin, { rebuildId })).toBeNull()
  expect(await ofRebuild(rebuildId)).toEqual([])
})

test('an upload that is being read is waited for', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await bring(collectionId, 'there.md')
  const rebuildId = await start(collectionId)
  const body = Readable.from([Buffer.from(handbook('coming'))])
  const coming = await acceptUpload(made.runtime, admin, { collectionId, fileName: 'coming.md', body })
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('building')
  const rebuild = await findRebuild(database.db, admin, { rebuildId })
  if (!rebuild) throw new Error('it is there')
  expect(await countPlaces(database.db, rebuild)).toMatchObject({ ready: 1, reading: 1 })
  await ingest(coming.revisionId)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')
})

test('what cannot be built keeps its old passages, is listed with its reason, and an admin decides', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const fine = await bring(collectionId, 'fine.md')
  const broken = await bring(collectionId, 'broken.md')
  const rebuildId = await start(collectionId)
  await runRebuild(made.runtime, admin, { rebuildId })
  const blobHash = (await getRevisionFile(db, admin, { documentId: broken.documentId })).blobHash
  await db
    .update(documentRevisions)
    .set({ fileName: 'broken.pdf', mediaType: 'application/pdf' })
    .where(and(eq(documentRevisions.rebuildId, rebuildId), eq(documentRevisions.documentId, broken.documentId)))
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('building')
  const rebuild = await findRebuild(db, admin, { rebuildId })
  if (!rebuild) throw new Error('it is there')
  const [failed] = await listFailed(db, rebuild, { limit: 9 })
  expect(failed).toMatchObject({ documentId: broken.documentId, errorCode: expect.any(String) as string })
  expect(await retryFailed(made.runtime, admin, rebuildId)).toBe(1)
  await build(rebuildId)
  await expect(switchRebuild(made.runtime, admin, { rebuildId })).rejects.toMatchObject({ code: 'conflict' })
  await leaveFailedOut(made.runtime, admin, rebuildId)
  await build(rebuildId)
  expect(await switchRebuild(made.runtime, admin, { rebuildId })).toBe(1)
  expect(await activeTexts(fine.documentId)).toHaveLength(2)
  expect(await activeTexts(broken.documentId)).toHaveLength(1)
  expect((await getRevisionFile(db, admin, { documentId: broken.documentId })).blobHash).toBe(blobHash)
  await runRebuild(made.runtime, admin, { rebuildId })
  expect((await ofRebuild(rebuildId)).filter(({ isStaged }) => isStaged)).toEqual([])
  expect(await countDocuments(db, admin, { collectionId, notCutAs: '1:heading' })).toBe(1)
})

test('paused, nothing of it is read, while uploads go on; resumed, it goes on in the resumer’s name', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await bring(collectionId, 'paused.md')
  const rebuildId = await start(collectionId)
  await runRebuild(made.runtime, admin, { rebuildId })
  await pauseRebuild(made.runtime, admin, rebuildId)
  const [staged] = await ofRebuild(rebuildId)
  if (!staged) throw new Error('one was staged')
  expect(await ingest(staged.id)).toBe('skipped')
  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await statusOf(rebuildId)).toBe('paused')
  const upload = await bring(collectionId, 'meanwhile.md')
  expect(await activeTexts(upload.documentId)).toHaveLength(1)
  const other = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'admin' })
  made.queued.length = 0
  await resumeRebuild(made.runtime, other, rebuildId)
  expect(made.queued.map(({ name }) => name)).toEqual(['ingest-revision', 'run-rebuild'])
  expect(made.queued[0]?.payload).toMatchObject({ revisionId: staged.id, userId: other.userId })
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')
})

test('a step that is done twice, or by two workers, stages no document twice', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await bring(collectionId, 'twice.md')
  const rebuildId = await start(collectionId)
  await Promise.all([runRebuild(made.runtime, admin, { rebuildId }), runRebuild(made.runtime, admin, { rebuildId })])
  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await ofRebuild(rebuildId)).toHaveLength(1)
  await expect(start(collectionId)).rejects.toMatchObject({ code: 'conflict' })
})
