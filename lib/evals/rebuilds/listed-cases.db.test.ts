import { afterAll, expect, test } from 'vitest'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { makeCollection } from '@/db/testing'
import { listRebuildCases } from './list-rebuild-cases'
import { makeRebuildStage } from './testing/rebuild-stage'

const { database, admin, made, bring, start, addCase } = await makeRebuildStage()
afterAll(() => database.close())

test('a question that goes on from an earlier one is asked as it would stand alone; cases about other collections are not asked', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await bring(collectionId, 'graz.md')
  await bring(await makeCollection(database.db, admin), 'elsewhere.md')
  const quote = 'Thirty days a year in graz.md.'
  await addCase('graz.md', 'What about Vienna?', quote, ['How many days of leave are there in Graz?'])
  await addCase('elsewhere.md', 'How many days elsewhere?', 'Thirty days a year in elsewhere.md.')
  const rebuild = await findRebuild(database.db, admin, { rebuildId: await start(collectionId) })
  if (!rebuild) throw new Error('it was started')
  const cases = await listRebuildCases(made.runtime, admin, rebuild)
  expect(cases.map(({ golden }) => golden.question)).toEqual(['How many days of leave are there in Vienna?'])
})
