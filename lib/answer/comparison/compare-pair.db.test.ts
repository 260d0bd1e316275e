import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { comparePair } from './compare-pair'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('two documents are compared where they stand, by whoever may read both', async () => {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const reader = await makeUser(db, { workspaceId, groupIds: [groupId] })
  const outsider = await makeUser(db, { workspaceId })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const runtime = makeTestRuntime(db)
  const before = 'The canteen opens at noon.\n\nAnnual leave is 30 days for every employee.'
  const after = 'Annual leave is 32 days for every employee.\n\nDogs stay outside.\n\nThe canteen opens at noon.'
  const { documentId: firstId } = await makeIndexedDocument(db, reader, { title: 'Rules 2025', text: before })
  const collectionId = await makeCollection(db, reader, { groupIds: [groupId] })
  const closed = { title: 'Rules 2026', text: after, collectionId }
  const { documentId: secondId, revisionId } = await makeIndexedDocument(db, reader, closed)

  const found = await comparePair(runtime, reader, { firstId, secondId })
  expect(found).toMatchObject({ same: 1, alike: [], onlyFirst: [], second: { title: 'Rules 2026', revisionId } })
  const cut = (text: string, one?: { charStart: number; charEnd: number }) => text.slice(one?.charStart, one?.charEnd)
  const [pair] = found.differing
  expect([cut(before, pair?.[0]), cut(after, pair?.[1])]).toEqual([
    'Annual leave is 30 days for every employee.',
    'Annual leave is 32 days for every employee.',
  ])
  expect(found.onlySecond.map((one) => cut(after, one))).toEqual(['Dogs stay outside.'])

  for (const other of [outsider, neighbour])
    for (const input of [
      { firstId, secondId },
      { firstId: secondId, secondId: firstId },
    ])
      await expect(comparePair(runtime, other, input)).rejects.toMatchObject({ code: 'not_found' })
  await expect(comparePair(runtime, reader, { firstId, secondId: firstId })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
