import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentGroups } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { narrowSearch } from './narrow-search'

let database: TestDatabase
let member: Scope
let runtime: Runtime
let people: CollectionId
let handbook: DocumentId

beforeAll(async () => void (database = await createTestDatabase()))
afterAll(() => database.close())
beforeEach(async () => {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  runtime = { ...makeTestRuntime(db), now: () => new Date('2026-11-28T10:00:00Z') }
  people = await makeCollection(db, admin, { name: 'People' })
  const make = async (title: string) =>
    (await makeIndexedDocument(db, admin, { title, text: 'The limit is 90 euros.', collectionId: people })).documentId
  handbook = await make('Employee Handbook')
  const closed = await make('Bonus Handbook')
  const groupId = await makeGroup(db, workspaceId, 'Board')
  await db.insert(documentGroups).values({ workspaceId, documentId: closed, groupId })
})

const narrow = (query: string, more: Partial<Parameters<typeof narrowSearch>[2]> = {}) =>
  narrowSearch(runtime, member, { query, collectionIds: [], filters: {}, without: [], ...more })

test('words that say where to look limit the search and are not searched for', async () => {
  const found = await narrow('hotel limit according to the employee handbook')
  expect(found).toMatchObject({ query: 'hotel limit', filters: { documentIds: [handbook] } })
  expect(found.read).toMatchObject([{ kind: 'document', label: 'Employee Handbook', applied: true }])
})

test('what is taken away limits nothing, is searched for, and can be taken back', async () => {
  const words = 'according to the employee handbook'
  const found = await narrow(`hotel limit ${words}`, { without: [words] })
  expect(found).toMatchObject({ query: `hotel limit ${words}`, filters: {} })
  expect(found.read).toMatchObject([{ label: 'Employee Handbook', applied: false }])
})

test('what is chosen by hand counts before what the words say', async () => {
  const since = 'hotel limit in documents since March 2026'
  expect((await narrow(since)).filters).toMatchObject({ dateFrom: '2026-03-01' })
  const chosen = await narrow(since, { filters: { dateFrom: '2024-01-01' }, collectionIds: [people] })
  expect(chosen).toMatchObject({ filters: { dateFrom: '2024-01-01' }, collectionIds: [people] })
})

test('a document that is closed to the reader is no filter, and its name is told to nobody', async () => {
  expect((await narrow('hotel limit according to the bonus handbook')).read).toEqual([])
})
