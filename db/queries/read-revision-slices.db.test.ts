import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { readRevisionSlices } from './read-revision-slices'

let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const makeAdmin = async () => makeUser(test.db, { workspaceId: await makeWorkspace(test.db), role: 'admin' })

it('cuts by UTF-16 units before and after characters that take two of them', async () => {
  const scope = await makeAdmin()
  const text = 'Leave is asked for. 🌍🌍 Unused leave carries over. Ärger? Nein.'
  const { revisionId } = await makeIndexedDocument(test.db, scope, { text })
  const spans = [
    [0, 19],
    [6, 30],
    [25, 51],
    [52, text.length],
  ] as const
  const slices = spans.map(([charStart, charEnd]) => ({ revisionId, charStart, charEnd }))
  expect(await readRevisionSlices(test.db, scope, slices)).toEqual(spans.map(([from, to]) => text.slice(from, to)))
})

it('gives null for a revision of the neighbour', async () => {
  const [scope, neighbour] = [await makeAdmin(), await makeAdmin()]
  const theirs = await makeIndexedDocument(test.db, neighbour, { text: 'Secret of the neighbour.' })
  const own = await makeIndexedDocument(test.db, scope, { text: 'Our own text.' })
  const slices = [theirs, own].map(({ revisionId }) => ({ revisionId, charStart: 0, charEnd: 8 }))
  expect(await readRevisionSlices(test.db, scope, slices)).toEqual([null, 'Our own '])
  expect(await readRevisionSlices(test.db, scope, [])).toEqual([])
})
