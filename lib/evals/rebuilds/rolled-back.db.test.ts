import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { sharePrepared } from '@/db/queries/rebuilds/share-prepared'
import { chunks } from '@/db/schema'
import { makeCollection } from '@/db/testing'
import type { RevisionId } from '@/lib/domain/ids'
import { abandonRebuild } from '@/lib/ingest/rebuilds/abandon-rebuild'
import { prepareSwitch } from '@/lib/ingest/rebuilds/prepare-switch'
import { rollBackRebuild } from '@/lib/ingest/rebuilds/roll-back-rebuild'
import { sweepRebuilds } from '@/lib/ingest/rebuilds/sweep-rebuilds'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { runRebuild } from './run-rebuild'
import { makeRebuildStage } from './testing/rebuild-stage'

const { database, admin, made, bring, build, start, activeTexts, statusOf } = await makeRebuildStage()
afterAll(() => database.close())

async function switched(name: string) {
  const collectionId = await makeCollection(database.db, admin)
  const documents = [await bring(collectionId, `${name}-one.md`), await bring(collectionId, `${name}-two.md`)]
  const rebuildId = await start(collectionId)
  await build(rebuildId)
  await switchRebuild(made.runtime, admin, { rebuildId })
  await runRebuild(made.runtime, admin, { rebuildId })
  return { rebuildId, documents }
}

const readyPassages = (revisionIds: readonly RevisionId[]) =>
  database.db.$count(chunks, and(inArray(chunks.revisionId, revisionIds), eq(chunks.isActive, true)))

test('a way back that died half-way is gone on with, and housekeeping leaves alone what it has made ready', async () => {
  const { rebuildId, documents } = await switched('died')
  const old = documents.map(({ revisionId }) => revisionId)
  expect(await readyPassages(old)).toBe(0)
  await rollBackRebuild(made.runtime, admin, rebuildId)
  const rebuild = await findRebuild(database.db, admin, { rebuildId })
  if (!rebuild) throw new Error('it is there')
  expect(await sharePrepared(database.db, rebuild)).toBe(0)

  // Told to stop before its first slice: nothing is done, nothing is lost.
  await runRebuild(made.runtime, admin, { rebuildId, signal: AbortSignal.abort() })
  expect(await statusOf(rebuildId)).toBe('rolling_back')
  // A worker that got everything ready and died before the last transaction.
  await prepareSwitch(made.runtime, rebuild, { of: 'replaced' })
  expect(await sharePrepared(database.db, rebuild)).toBe(1)
  await sweepRebuilds(made.runtime)
  expect(await readyPassages(old)).toBe(2)
  for (const { documentId } of documents) expect(await activeTexts(documentId)).toHaveLength(2)

  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await statusOf(rebuildId)).toBe('rolled_back')
  for (const { documentId } of documents) expect(await activeTexts(documentId)).toHaveLength(1)
  // Done twice, by a second worker, it does no harm.
  await runRebuild(made.runtime, admin, { rebuildId })
  for (const { documentId } of documents) expect(await activeTexts(documentId)).toHaveLength(1)
})

test('when whoever asked for it leaves, it can be asked for again', async () => {
  const { rebuildId } = await switched('left')
  await rollBackRebuild(made.runtime, admin, rebuildId)
  await abandonRebuild(made.runtime, admin, rebuildId)
  expect(await statusOf(rebuildId)).toBe('switched')
  await rollBackRebuild(made.runtime, admin, rebuildId)
  await runRebuild(made.runtime, admin, { rebuildId })
  expect(await statusOf(rebuildId)).toBe('rolled_back')
})
