import { eq, inArray, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { listCollections } from '@/db/queries/collections/list-collections'
import { getDocument } from '@/db/queries/documents/get-document'
import { getRevisionFile } from '@/db/queries/documents/get-revision-file'
import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { getTextPart } from '@/db/queries/documents/get-text-part'
import { listChunks } from '@/db/queries/documents/list-chunks'
import { countDocuments, listDocuments } from '@/db/queries/documents/list-documents'
import { blocks, chunkEmbeddings, chunks } from '@/db/schema'
import { searchKeyword } from '@/db/search/search-keyword'
import { searchVector } from '@/db/search/search-vector'
import { makeCollection } from '@/db/testing'
import { cancelRebuild } from '@/lib/ingest/rebuilds/cancel-rebuild'
import { rollBackRebuild } from '@/lib/ingest/rebuilds/roll-back-rebuild'
import { sweepRebuilds } from '@/lib/ingest/rebuilds/sweep-rebuilds'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { fakeEmbedder } from '@/lib/ingest/testing/make-ingest-runtime'
import { runRebuild } from './run-rebuild'
import { handbook, makeRebuildStage } from './testing/rebuild-stage'

const { database, admin, made, passDays, ingest, bring, ofRebuild, build, start, activeTexts, statusOf, actions } =
  await makeRebuildStage()
afterAll(() => database.close())

const today = '2026-03-10'

test('nothing of what is built is seen before the switch, and all of it afterwards', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const first = await bring(collectionId, 'first.md')
  const second = await bring(collectionId, 'second.md')
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  expect(await statusOf(rebuildId)).toBe('ready')
  const built = await ofRebuild(rebuildId)
  expect(built).toHaveLength(2)
  const ids = built.map(({ id }) => id)
  expect(await db.$count(chunks, inArray(chunks.revisionId, ids))).toBe(4)

  const staged = await db.select().from(chunks).where(inArray(chunks.revisionId, ids))
  const hidden = new Set(staged.map(({ id }) => id))
  const words = await searchKeyword(db, admin, { query: 'thirty days leave pay', limit: 50, today })
  expect(words.length).toBeGreaterThan(0)
  expect(words.filter(({ chunkId }) => hidden.has(chunkId))).toEqual([])
  const embedding = await fakeEmbedder.embedQuery('thirty days', { scope: admin, task: 'embed-query', requestId: 'r' })
  const space = { model: fakeEmbedder.id, dimension: fakeEmbedder.dimension }
  const near = await searchVector(db, admin, { embedding, ...space, limit: 50, today })
  expect(near.length).toBeGreaterThan(0)
  expect(near.filter(({ chunkId }) => hidden.has(chunkId))).toEqual([])
  const { documentId } = first
  const detail = await getDocument(db, admin, { documentId })
  expect(detail).toMatchObject({ activeRevisionId: first.revisionId, latestRevisionId: first.revisionId })
  expect(detail.revisions).toHaveLength(1)
  const [stagedOfFirst] = staged.filter((chunk) => chunk.documentId === documentId)
  const revisionId = stagedOfFirst?.revisionId
  if (!revisionId) throw new Error('it was built')
  const missing = { code: 'not_found' }
  await expect(getRevisionText(db, admin, { documentId, revisionId })).rejects.toMatchObject(missing)
  await expect(getTextPart(db, admin, { documentId, revisionId, from: 0, length: 9 })).rejects.toMatchObject(missing)
  await expect(getRevisionFile(db, admin, { documentId, revisionId })).rejects.toMatchObject(missing)
  expect(await listChunks(db, admin, { documentId, revisionId, offset: 0, limit: 9 })).toMatchObject({ total: 0 })
  const listed = await listDocuments(db, admin, { collectionId, sort: 'title', limit: 9 })
  expect(listed.items.map(({ status, revisionNumber }) => [status, revisionNumber])).toEqual([
    ['indexed', 1],
    ['indexed', 1],
  ])

  expect(await switchRebuild(made.runtime, admin, { rebuildId })).toBe(2)
  expect(await activeTexts(documentId)).toHaveLength(2)
  expect(await activeTexts(second.documentId)).toHaveLength(2)
  expect(await countDocuments(db, admin, { collectionId, notCutAs: '1:heading' })).toBe(0)
  expect((await listCollections(db, admin, { collectionId }))[0]?.chunking).toBe('heading')
  const after = await getDocument(db, admin, { documentId })
  expect(after).toMatchObject({ activeRevisionId: revisionId, latestRevisionId: revisionId })
  expect(after.revisions.map(({ number }) => number)).toEqual([2, 1])
  expect((await getRevisionText(db, admin, { documentId, revisionId: first.revisionId })).text).toContain('Thirty')
  expect(await actions(collectionId)).toEqual(['collection.rebuild-started', 'collection.rebuild-switched'])
})

test('a switch that fails in the middle changes nothing, and can be done again', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const documents = [await bring(collectionId, 'one.md'), await bring(collectionId, 'two.md')]
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  await db.execute(
    sql`create function refuse() returns trigger as $$ begin raise exception 'disk trouble'; end $$ language plpgsql`,
  )
  await db.execute(
    sql`create trigger refuse before update of active_revision_id on documents for each row execute function refuse()`,
  )
  await expect(switchRebuild(made.runtime, admin, { rebuildId })).rejects.toThrow()
  await db.execute(sql`drop trigger refuse on documents`)
  for (const { documentId, revisionId } of documents) {
    expect(await activeTexts(documentId)).toHaveLength(1)
    expect(await getDocument(db, admin, { documentId })).toMatchObject({ activeRevisionId: revisionId })
  }
  expect((await listCollections(db, admin, { collectionId }))[0]?.chunking).toBe('structure')
  expect((await ofRebuild(rebuildId)).every(({ isStaged }) => isStaged)).toBe(true)
  expect(await actions(collectionId)).toEqual(['collection.rebuild-started'])
  expect(await switchRebuild(made.runtime, admin, { rebuildId })).toBe(2)
})

test('one press takes it back, and what changed since keeps its new version', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const kept = await bring(collectionId, 'kept.md')
  const changed = await bring(collectionId, 'changed.md')
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  await switchRebuild(made.runtime, admin, { rebuildId })
  const newer = await bring(collectionId, 'changed.md', `${handbook('changed')}\n\nMore.`)
  expect(newer.documentId).toBe(changed.documentId)
  await rollBackRebuild(made.runtime, admin, rebuildId)
  // The new passages answer until the worker has done it, and no other rebuild can be begun.
  expect(await statusOf(rebuildId)).toBe('rolling_back')
  expect(await activeTexts(kept.documentId)).toHaveLength(2)
  await expect(cancelRebuild(made.runtime, admin, rebuildId)).rejects.toMatchObject({ code: 'conflict' })
  await expect(start(collectionId, 'sentences')).rejects.toMatchObject({ code: 'conflict' })
  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await statusOf(rebuildId)).toBe('rolled_back')
  expect(await activeTexts(kept.documentId)).toHaveLength(1)
  expect(await getDocument(db, admin, { documentId: kept.documentId })).toMatchObject({
    activeRevisionId: kept.revisionId,
    latestRevisionId: kept.revisionId,
  })
  expect(await getDocument(db, admin, { documentId: changed.documentId })).toMatchObject({
    activeRevisionId: newer.revisionId,
  })
  expect((await listCollections(db, admin, { collectionId }))[0]?.chunking).toBe('structure')
  await expect(rollBackRebuild(made.runtime, admin, rebuildId)).rejects.toMatchObject({ code: 'conflict' })
  expect((await actions(collectionId)).at(-1)).toBe('collection.rebuild-rolled-back')
  // The next version of a document that went back has a number of its own, and goes live.
  const next = await bring(collectionId, 'kept.md', `${handbook('kept')}\n\nNext.`)
  expect(await getDocument(db, admin, { documentId: kept.documentId })).toMatchObject({
    activeRevisionId: next.revisionId,
    latest: { number: 3 },
  })
  await sweepRebuilds(made.runtime)
  const [built] = (await ofRebuild(rebuildId)).filter(({ id }) => id !== newer.revisionId)
  if (!built) throw new Error('it was built')
  expect(await db.$count(chunks, eq(chunks.revisionId, built.id))).toBe(0)
  expect(await db.$count(blocks, eq(blocks.revisionId, built.id))).toBeGreaterThan(0)
})

test('the replaced passages are kept for seven days, and then only what old answers open', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const { documentId, revisionId } = await bring(collectionId, 'old.md')
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  await switchRebuild(made.runtime, admin, { rebuildId })
  passDays(6)
  await sweepRebuilds(made.runtime)
  expect(await db.$count(chunks, eq(chunks.revisionId, revisionId))).toBe(1)
  passDays(2)
  await sweepRebuilds(made.runtime)
  expect(await db.$count(chunks, eq(chunks.revisionId, revisionId))).toBe(0)
  expect(await activeTexts(documentId)).toHaveLength(2)
  expect((await getRevisionText(db, admin, { documentId, revisionId })).text).toContain('Thirty')
  await expect(rollBackRebuild(made.runtime, admin, rebuildId)).rejects.toMatchObject({ code: 'conflict' })
})

test('a cancelled rebuild leaves nothing of what it built', async () => {
  const { db } = database
  const collectionId = await makeCollection(db, admin)
  const { documentId } = await bring(collectionId, 'stays.md')
  await bring(collectionId, 'waits.md')
  const rebuildId = await start(collectionId)
  await runRebuild(made.runtime, admin, { rebuildId })
  const [done, waiting] = await ofRebuild(rebuildId)
  if (!done || !waiting) throw new Error('two were staged')
  await ingest(done.id)
  const counts = async () => [
    await db.$count(chunks, eq(chunks.collectionId, collectionId)),
    await db.$count(blocks, inArray(blocks.revisionId, [done.id, waiting.id])),
    await db.$count(
      chunkEmbeddings,
      sql`${chunkEmbeddings.chunkId} in (select id from chunks where revision_id = ${done.id})`,
    ),
  ]
  expect((await counts())[2]).toBe(2)
  await cancelRebuild(made.runtime, admin, rebuildId)
  expect(await counts()).toEqual([2, 0, 0])
  expect(await ofRebuild(rebuildId)).toEqual([])
  expect(await ingest(waiting.id)).toBe('skipped')
  expect(await activeTexts(documentId)).toHaveLength(1)
  expect(await actions(collectionId)).toEqual(['collection.rebuild-started', 'collection.rebuild-cancelled'])
  // And the next one begins anew.
  const next = await start(collectionId)
  await build(next)
  expect(await switchRebuild(made.runtime, admin, { rebuildId: next })).toBe(2)
})
