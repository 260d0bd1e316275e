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
import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Reranker } from '@/lib/models/ports'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import { retrievePassages } from './retrieve-passages'
import { makeRuntime } from './testing/make-runtime'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const question = 'until when does unused leave carry over?'
const hostedId = 'cohere:rerank-v3.5'

type Heard = { readonly reranker: Reranker; readonly texts: string[][] }

/** Prefers texts that say "portal", which nothing else does. */
function makeReranker(id: string, failsWith: ErrorCode | null = null): Heard {
  const texts: string[][] = []
  const reranker: Reranker = {
    id,
    score: async (_, given) => {
      texts.push([...given])
      if (failsWith) throw new FootnoteError(failsWith)
      return given.map((text) => (text.includes('portal') ? 0.99 : 0.01))
    },
  }
  return { reranker, texts }
}

async function makeReader(): Promise<Scope> {
  const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
  await makeIndexedDocument(test.db, scope, { title: 'Leave', text: 'Unused leave does carry over until March.' })
  await makeIndexedDocument(test.db, scope, { title: 'Travel', text: 'Leave on the way is booked in the portal.' })
  return scope
}

async function retrieve(
  scope: Scope,
  rerankers: { hosted: Heard; local: Heard | null },
  rest: Partial<RetrieveInput> = {},
) {
  const { hosted, local } = rerankers
  const models = createFakeModels({
    embedder: null,
    reranker: local?.reranker ?? null,
    hostedRerankers: [hosted.reranker],
  })
  const { runtime, warnings } = makeRuntime(test.db, models)
  const input = { query: question, requestId: 'req_1', rerank: true, ...rest }
  return { found: await retrievePassages(runtime, scope, input), warnings }
}

it('a hosted reranker orders in the place of the local one, and says nothing of whether there is an answer', async () => {
  const [hosted, local] = [makeReranker(hostedId), makeReranker('local:x')]
  const { found } = await retrieve(await makeReader(), { hosted, local })
  expect(found).toMatchObject({ rerank: 'reranked', rerankedBy: { by: hostedId, insteadOf: null }, bestRerank: null })
  expect(found.passages[0]).toMatchObject({ title: 'Travel', ranks: { reranked: 1 } })
  expect(found.passages[0]?.scores).toMatchObject({ reranked: null, hosted: 0.99 })
  expect(local.texts).toEqual([])
})

it.each<ErrorCode>(['provider_timeout', 'provider_unavailable', 'budget_exhausted', 'personal_data_kept'])(
  'after %s the local one orders, its logits are there, and log and result say why',
  async (code) => {
    const [hosted, local] = [makeReranker(hostedId, code), makeReranker('local:x')]
    const { found, warnings } = await retrieve(await makeReader(), { hosted, local })
    expect(found).toMatchObject({ rerankedBy: { by: 'local:x', insteadOf: { id: hostedId, code } }, bestRerank: 0.99 })
    expect(found.passages[0]?.scores).toMatchObject({ reranked: 0.99 })
    expect(local.texts).toHaveLength(1)
    expect(warnings).toEqual([
      { event: 'retrieval.reranker_failed', fields: { requestId: 'req_1', code, reranker: hostedId } },
    ])
  },
)

it('the first ranking stands where both fail, or where there is no local one', async () => {
  const scope = await makeReader()
  const hosted = makeReranker(hostedId, 'provider_unavailable')
  const both = await retrieve(scope, { hosted, local: makeReranker('local:x', 'models_unavailable') })
  const alone = await retrieve(scope, { hosted, local: null })
  for (const { found } of [both, alone]) {
    expect(found.passages.map(({ title }) => title)).toEqual(['Leave', 'Travel'])
    expect(found.rerankedBy).toEqual({ by: null, insteadOf: { id: hostedId, code: 'provider_unavailable' } })
  }
})

it('is not asked where nothing is to be reordered, nor when the local one is asked for', async () => {
  const scope = await makeReader()
  const [hosted, local] = [makeReranker(hostedId), makeReranker('local:x')]
  const statement = 'Unused leave of the year before carries over.'
  expect((await retrieve(scope, { hosted, local }, { rerank: false })).found.rerankedBy).toBeNull()
  expect((await retrieve(scope, { hosted, local }, { query: statement, rerank: 'auto' })).found).toMatchObject({
    rerank: 'keyword_statement',
    rerankedBy: null,
  })
  expect((await retrieve(scope, { hosted, local }, { reranker: 'local' })).found.rerankedBy?.by).toBe('local:x')
  expect(hosted.texts).toEqual([])
})

it('is told no word of what the asker may not read', async () => {
  const workspaceId = await makeWorkspace(test.db)
  const group = await makeGroup(test.db, workspaceId)
  const admin = await makeUser(test.db, { workspaceId, role: 'admin' })
  const outsider = await makeUser(test.db, { workspaceId })
  const secret = await makeCollection(test.db, admin, { groupIds: [group] })
  await makeIndexedDocument(test.db, admin, { title: 'Leave', text: 'Unused leave does carry over until March.' })
  await makeIndexedDocument(test.db, admin, { title: 'Rules', text: 'Leave is asked for until noon.' })
  const hidden = { title: 'Board', text: 'Unused leave of the board does carry over until May.', collectionId: secret }
  await makeIndexedDocument(test.db, admin, hidden)
  const [asAdmin, asOutsider] = [makeReranker(hostedId), makeReranker(hostedId)]
  await retrieve(admin, { hosted: asAdmin, local: null })
  await retrieve(outsider, { hosted: asOutsider, local: null })
  expect(asAdmin.texts.flat()).toContain(hidden.text)
  expect(asOutsider.texts.flat()).toHaveLength(2)
  expect(asOutsider.texts.flat()).not.toContain(hidden.text)
})
