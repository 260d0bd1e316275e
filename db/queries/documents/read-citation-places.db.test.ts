import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { readCitationPlaces } from './read-citation-places'

let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

it('tells where a citation stands, and nothing of the neighbour or of a closed collection', async () => {
  const workspaceId = await makeWorkspace(test.db)
  const scope = await makeUser(test.db, { workspaceId })
  const neighbour = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db), role: 'admin' })
  const collectionId = await makeCollection(test.db, scope, { groupIds: [await makeGroup(test.db, workspaceId)] })
  const made = [
    await makeIndexedDocument(test.db, scope, { title: 'Leave policy', text: 'Leave is 30 days.' }),
    await makeIndexedDocument(test.db, scope, { text: 'Closed.', collectionId }),
    await makeIndexedDocument(test.db, neighbour, { text: 'Theirs.' }),
  ]
  const places = await readCitationPlaces(
    test.db,
    scope,
    made.map(({ revisionId }) => ({ revisionId, charStart: 3 })),
  )
  expect(places).toMatchObject([
    { title: 'Leave policy', documentId: made[0]?.documentId, revisionNumber: 1 },
    null,
    null,
  ])
  expect(places[0]?.revisedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
  expect(await readCitationPlaces(test.db, scope, [])).toEqual([])
})
