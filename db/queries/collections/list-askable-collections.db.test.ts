import { expect, test } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
} from '@/db/testing'
import { listAskableCollections } from './list-askable-collections'

const today = '2026-03-10'

test('a reader can ask collections with indexed documents of their own workspace and groups, nothing of the neighbour', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const [mine, neighbour] = await Promise.all([makeWorkspace(db), makeWorkspace(db)])
  const group = await makeGroup(db, mine)
  const admin = await makeUser(db, { workspaceId: mine, role: 'admin' })
  const member = await makeUser(db, { workspaceId: mine, role: 'member' })
  const colleague = await makeUser(db, { workspaceId: mine, role: 'member', groupIds: [group] })
  const other = await makeUser(db, { workspaceId: neighbour, role: 'admin' })
  const open = await makeCollection(db, admin, { name: 'Handbook' })
  const closed = await makeCollection(db, admin, { name: 'Salaries', groupIds: [group] })
  await makeCollection(db, admin, { name: 'Empty' })
  await makeIndexedDocument(db, admin, { collectionId: open, text: 'One.' })
  await makeIndexedDocument(db, admin, { collectionId: open, text: 'Two.' })
  await makeIndexedDocument(db, admin, { collectionId: closed, text: 'Three.' })
  await makeIndexedDocument(db, other, { text: 'Four.' })

  const handbook = { id: open, name: 'Handbook', documentCount: 2 }
  const salaries = { id: closed, name: 'Salaries', documentCount: 1 }
  expect(await listAskableCollections(db, member, { today })).toEqual([handbook])
  expect(await listAskableCollections(db, colleague, { today })).toEqual([handbook, salaries])
  expect(await listAskableCollections(db, admin, { today })).toEqual([handbook, salaries])
})
