import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCollectionNames } from '@/db/queries/collections/find-collection-names'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { findTitles } from './find-titles'
import { listMediaTypes } from './list-media-types'
import { listTitles } from './list-titles'

let database: TestDatabase
let admin: Scope
let member: Scope
let neighbour: Scope
let ids: { open: string; narrowed: string; hidden: string }
let collectionIds: string[]
const where = { collectionIds: [], today: '2026-03-10' }

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const group = await makeGroup(db, workspaceId)
  const open = await makeCollection(db, admin, { name: 'Open' })
  const closed = await makeCollection(db, admin, { name: 'Closed', groupIds: [group] })
  const make = async (title: string, more: object) =>
    (await makeIndexedDocument(db, admin, { title, text: 'Words.', collectionId: open, ...more })).documentId
  ids = {
    open: await make('Übersicht der Policies', { mediaType: 'text/markdown' }),
    narrowed: await make('Travel Policy', { groupIds: [group], mediaType: 'application/pdf' }),
    hidden: await make('Board policy', { collectionId: closed, mediaType: 'text/csv' }),
  }
  await make('Replaced policy', { active: false, mediaType: 'text/html' })
  await makeIndexedDocument(db, neighbour, { title: 'Policy of the neighbour', text: 'Words.', mediaType: 'text/vtt' })
  collectionIds = [open, closed]
})
afterAll(() => database.close())

const titles = async (scope: Scope, ...words: string[]) =>
  (await listTitles(database.db, scope, { ...where, words, limit: 10 })).map(({ title }) => title).toSorted()

test('titles are found by a word in any of its endings, of documents that may answer the scope and of no others', async () => {
  expect(await titles(member, 'policy')).toEqual(['Übersicht der Policies'])
  expect(await titles(admin, 'policies')).toEqual(['Board policy', 'Travel Policy', 'Übersicht der Policies'])
  expect(await titles(member, 'übersicht')).toEqual(['Übersicht der Policies'])
  expect(await titles(member, 'travel')).toEqual([])
  expect(await titles(member)).toEqual([])
  expect(await titles(neighbour, 'policy')).toEqual(['Policy of the neighbour'])
  const [, closed = ''] = collectionIds
  const inClosed = { ...where, collectionIds: [closed as never], words: ['policy'], limit: 10 }
  expect(await listTitles(database.db, admin, inClosed)).toMatchObject([{ id: ids.hidden, title: 'Board policy' }])
})

test('media types are those of documents that may answer the scope', async () => {
  const types = async (scope: Scope) => (await listMediaTypes(database.db, scope, where)).toSorted()
  expect(await types(member)).toEqual(['text/markdown'])
  expect(await types(admin)).toEqual(['application/pdf', 'text/csv', 'text/markdown'])
  expect(await types(neighbour)).toEqual(['text/vtt'])
})

test('titles and names of ids are told to those who may open them', async () => {
  const { db } = database
  const documentIds = Object.values(ids)
  expect([...(await findTitles(db, member, { documentIds })).keys()]).toEqual([ids.open])
  expect((await findTitles(db, admin, { documentIds })).size).toBe(3)
  expect((await findTitles(db, neighbour, { documentIds })).size).toBe(0)
  expect([...(await findCollectionNames(db, member, { collectionIds })).values()]).toEqual(['Open'])
  expect((await findCollectionNames(db, admin, { collectionIds })).size).toBe(2)
  expect((await findCollectionNames(db, neighbour, { collectionIds })).size).toBe(0)
})
