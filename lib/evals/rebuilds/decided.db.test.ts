import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { getDocument } from '@/db/queries/documents/get-document'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listOpenRebuilds } from '@/db/queries/rebuilds/list-open-rebuilds'
import { auditLog, chunkEmbeddings, chunks, documentRevisions, verifiedAnswers } from '@/db/schema'
import { makeCollection } from '@/db/testing'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { embedMissing } from '@/lib/ingest/embed-missing'
import { cancelRebuild } from '@/lib/ingest/rebuilds/cancel-rebuild'
import { leaveFailedOut } from '@/lib/ingest/rebuilds/leave-failed-out'
import { pauseRebuild } from '@/lib/ingest/rebuilds/pause-rebuild'
import { resumeRebuild } from '@/lib/ingest/rebuilds/resume-rebuild'
import { retryFailed } from '@/lib/ingest/rebuilds/retry-failed'
import { rollBackRebuild } from '@/lib/ingest/rebuilds/roll-back-rebuild'
import { startRebuild } from '@/lib/ingest/rebuilds/start-rebuild'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { runRebuild } from './run-rebuild'
import { makeRebuildStage } from './testing/rebuild-stage'

const {
  database,
  admin,
  member,
  neighbour,
  made,
  ingest,
  bring,
  ofRebuild,
  build,
  start,
  activeTexts,
  statusOf,
  addCase,
} = await makeRebuildStage()
afterAll(() => database.close())

test('golden cases that find as much let it switch by itself', async () => {
  const collectionId = await makeCollection(database.db, admin)
  const { documentId } = await bring(collectionId, 'asked.md')
  await addCase('asked.md', 'How many days of leave a year?', 'Thirty days a year in asked.md.')
  const rebuildId = await start(collectionId, 'heading', true)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('switched')
  const rebuild = await findRebuild(database.db, admin, { rebuildId })
  expect(rebuild?.check).toMatchObject({ cases: 1, problems: [], lost: [] })
  const figures = rebuild?.check?.figures.map(({ name, before, after }) => [name, before, after])
  expect(figures).toEqual([
    ['recall@5', 1, 1],
    ['mrr', 1, 1],
    ['span-recall', 1, 1],
    ['answered', 1, 1],
  ])
  expect(await activeTexts(documentId)).toHaveLength(2)
})

test('golden cases that find less stop it, and an override wants a reason and is audited', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const { documentId } = await bring(collectionId, 'worse.md')
  await addCase('worse.md', 'How many days of leave in worse?', 'Thirty days a year in worse.md.')
  const rebuildId = await start(collectionId, 'heading', true)
  await runRebuild(made.runtime, admin, { rebuildId })
  for (const { id } of await ofRebuild(rebuildId)) {
    await ingest(id)
    // A parser that loses a sentence.
    await db
      .update(chunks)
      .set({ searchText: sql`replace(${chunks.searchText}, 'Thirty days', 'xxxxxx xxxx')` })
      .where(eq(chunks.revisionId, id))
    await db
      .update(documentRevisions)
      .set({ text: sql`replace(${documentRevisions.text}, 'Thirty days', 'xxxxxx xxxx')` })
      .where(eq(documentRevisions.id, id))
  }
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('stopped')
  const rebuild = await findRebuild(db, admin, { rebuildId })
  expect(rebuild?.check?.problems.join(' ')).toContain('Span recall')
  expect(rebuild?.check?.lost).toEqual(['How many days of leave in worse?'])
  await build(rebuildId)
  expect(await activeTexts(documentId)).toHaveLength(1)
  const plain = switchRebuild(made.runtime, admin, { rebuildId })
  await expect(plain).rejects.toMatchObject({ code: 'invalid_request' })
  await switchRebuild(made.runtime, admin, { rebuildId, overrideReason: 'The sentence is out of date.' })
  expect(await activeTexts(documentId)).toHaveLength(2)
  const [override] = await db.select().from(auditLog).where(eq(auditLog.action, 'collection.rebuild-overridden'))
  expect(override).toMatchObject({ targetId: collectionId, detail: { reason: 'The sentence is out of date.' } })
})

test('passages that were built while the embedder was away get their vectors before the switch', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  await bring(collectionId, 'vectors.md')
  const rebuildId = await start(collectionId)
  await runRebuild(made.runtime, admin, { rebuildId })
  const [staged] = await ofRebuild(rebuildId)
  if (!staged) throw new Error('one was staged')
  await ingest(staged.id)
  const isOfStaged = sql`${chunkEmbeddings.chunkId} in (select id from chunks where revision_id = ${staged.id})`
  await db.delete(chunkEmbeddings).where(isOfStaged)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('building')
  expect(made.queued.at(-1)?.name).toBe('embed-missing')
  await embedMissing(made.runtime, admin)
  expect(await db.$count(chunkEmbeddings, isOfStaged)).toBe(2)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')
})

test('a verified answer follows where the text is the same, there and back', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const { documentId, revisionId } = await bring(collectionId, 'pinned.md')
  const id = newId('verifiedAnswer')
  const span = { charStart: 0, charEnd: 4, quote: 'pinn' }
  const cited = { marker: 1, documentId, revisionId, externalId: 'pinned.md', title: 'P', page: null, ...span }
  const { workspaceId, userId } = admin
  await db.insert(verifiedAnswers).values({
    workspaceId,
    id,
    answerId: 'ans_gone' as AnswerId,
    text: 'Thirty.',
    claims: [],
    citations: [cited],
    verifiedBy: userId,
    verifiedAt: made.runtime.now(),
  })
  const pinnedTo = async () =>
    (await db.select().from(verifiedAnswers).where(eq(verifiedAnswers.id, id)))[0]?.citations[0]?.revisionId
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  await switchRebuild(made.runtime, admin, { rebuildId })
  expect(await pinnedTo()).toBe((await getDocument(db, admin, { documentId })).activeRevisionId)
  expect(await pinnedTo()).not.toBe(revisionId)
  await rollBackRebuild(made.runtime, admin, rebuildId)
  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await pinnedTo()).toBe(revisionId)
})

test('only admins of the workspace do any of it, and a neighbour sees nothing', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  await bring(collectionId, 'rights.md')
  const begin = (scope: Scope) =>
    startRebuild(made.runtime, scope, { collectionId, chunking: 'heading', isAutomatic: false })
  await expect(begin(member)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(begin(neighbour)).rejects.toMatchObject({ code: 'not_found' })
  const rebuildId = await start(collectionId)
  const acts = [
    (scope: Scope) => pauseRebuild(made.runtime, scope, rebuildId),
    (scope: Scope) => resumeRebuild(made.runtime, scope, rebuildId),
    (scope: Scope) => retryFailed(made.runtime, scope, rebuildId),
    (scope: Scope) => leaveFailedOut(made.runtime, scope, rebuildId),
    (scope: Scope) => switchRebuild(made.runtime, scope, { rebuildId }),
    (scope: Scope) => rollBackRebuild(made.runtime, scope, rebuildId),
    (scope: Scope) => cancelRebuild(made.runtime, scope, rebuildId),
  ]
  for (const act of acts) {
    await expect(act(member)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(act(neighbour)).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await findRebuild(db, neighbour, { rebuildId })).toBeNull()
  expect(await findRebuild(db, neighbour, { collectionId })).toBeNull()
  expect(await listOpenRebuilds(db, neighbour)).toEqual([])
  expect((await listOpenRebuilds(db, admin)).map(({ id }) => id)).toContain(rebuildId)
  await runRebuild(made.runtime, neighbour, { rebuildId })
  expect(await ofRebuild(rebuildId)).toEqual([])
})

test('where nothing has to be built the choice holds at once', async () => {
  const collectionId = await makeCollection(database.db, admin)
  expect(await startRebuild(made.runtime, admin, { collectionId, chunking: 'heading', isAutomatic: false })).toEqual({
    rebuildId: null,
    documents: 0,
  })
  const { documentId } = await bring(collectionId, 'later.md')
  expect(await activeTexts(documentId)).toHaveLength(2)
})

test('documents that an older parser read are built anew under the same cut', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const old = await bring(collectionId, 'old-parser.md')
  await bring(collectionId, 'new-parser.md')
  await db.update(documentRevisions).set({ parserVersion: '1' }).where(eq(documentRevisions.id, old.revisionId))
  const rebuildId = await start(collectionId, 'structure')
  await build(rebuildId)
  expect(await ofRebuild(rebuildId)).toHaveLength(1)
  expect(await switchRebuild(made.runtime, admin, { rebuildId })).toBe(1)
  expect((await getDocument(db, admin, { documentId: old.documentId })).activeRevisionId).not.toBe(old.revisionId)
})
