import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import { createHashEmbedder } from '@/lib/models/testing/create-hash-embedder'
import { retrievePassages } from './retrieve-passages'
import { makeRuntime } from './testing/make-runtime'

const embedder = createHashEmbedder()
let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

it('fuses by the weight that is asked for: words alone at 0, vectors alone at 1', async () => {
  const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
  // The portal is rare, so words find it first; it is one word of many, so vectors find it last.
  for (const [title, text] of [
    ['Rare', 'The portal opens on some days of the week and closes again at night.'],
    ['Close', 'Leave, leave.'],
    ['Longer', 'Leave is leave, and no more than that, whatever people say.'],
  ] as const) {
    const vectors = await embedder.embedPassages([text], { scope, task: 'embed-passage', requestId: 'req_seed' })
    await makeIndexedDocument(test.db, scope, { title, text, embeddings: { model: embedder.id, vectors } })
  }
  const { runtime } = makeRuntime(test.db, createFakeModels({ embedder }))
  const order = async (vectorWeight: number) => {
    const search = { query: 'leave portal', requestId: 'req_1', shape: 'chunks', rerank: false } as const
    const { passages } = await retrievePassages(runtime, scope, { ...search, vectorWeight })
    return passages.map(({ title, ranks }) => ({ title, ...ranks }))
  }
  const [words, vectors] = [await order(0), await order(1)]
  expect(words.map(({ keyword }) => keyword)).toEqual([1, 2, 3])
  expect(vectors.map(({ vector }) => vector)).toEqual([1, 2, 3])
  expect(words.map(({ title }) => title)).not.toEqual(vectors.map(({ title }) => title))
})
