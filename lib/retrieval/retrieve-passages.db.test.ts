import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentRevisions } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type MakeDocumentInput,
  type TestDatabase,
} from '@/db/testing'
import type { RetrieveInput } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
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

/** A document whose paragraphs have vectors of the test embedder. */
async function addDocument(scope: Scope, input: MakeDocumentInput) {
  const paragraphs = input.text.split(/\n\s*\n/)
  const vectors = await embedder.embedPassages(paragraphs, { scope, task: 'embed-passage', requestId: 'req_seed' })
  return makeIndexedDocument(test.db, scope, { ...input, embeddings: { model: embedder.id, vectors } })
}

async function retrieve(
  scope: Scope,
  query: string,
  input: Partial<RetrieveInput> = {},
  models = createFakeModels({ embedder }),
) {
  return retrievePassages(makeRuntime(test.db, models).runtime, scope, { query, requestId: 'req_1', ...input })
}

async function titles(scope: Scope, query: string, input: Partial<RetrieveInput> = {}): Promise<string[]> {
  return (await retrieve(scope, query, input)).passages.map((passage) => passage.title)
}

const leave = 'Unused leave carries over until the end of March of the following year.'

describe('who sees what', () => {
  it('shows a collection of a group to its members and to admins, and to nobody else', async () => {
    const workspaceId = await makeWorkspace(test.db)
    const group = await makeGroup(test.db, workspaceId)
    const admin = await makeUser(test.db, { workspaceId, role: 'admin' })
    const insider = await makeUser(test.db, { workspaceId, groupIds: [group] })
    const outsider = await makeUser(test.db, { workspaceId })
    const collectionId = await makeCollection(test.db, admin, { groupIds: [group] })
    await addDocument(admin, { title: 'Board leave', text: leave, collectionId })
    expect(await titles(insider, 'unused leave March')).toEqual(['Board leave'])
    expect(await titles(admin, 'unused leave March')).toEqual(['Board leave'])
    expect(await titles(outsider, 'unused leave March')).toEqual([])
    expect(await titles(outsider, 'unused leave March', { collectionIds: [collectionId] })).toEqual([])
  })

  it('hides a document that is narrowed to another group in an open collection', async () => {
    const workspaceId = await makeWorkspace(test.db)
    const group = await makeGroup(test.db, workspaceId)
    const admin = await makeUser(test.db, { workspaceId, role: 'admin' })
    const member = await makeUser(test.db, { workspaceId })
    const collectionId = await makeCollection(test.db, admin)
    await addDocument(admin, { title: 'Open', text: leave, collectionId })
    await addDocument(admin, {
      title: 'Narrowed',
      text: `${leave} Directors have until June.`,
      collectionId,
      groupIds: [group],
    })
    expect(await titles(member, 'unused leave')).toEqual(['Open'])
    expect((await titles(admin, 'unused leave')).toSorted()).toEqual(['Narrowed', 'Open'])
  })

  it('does not see the neighbour’s rows', async () => {
    const own = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db), role: 'admin' })
    const neighbour = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db), role: 'admin' })
    await addDocument(neighbour, { title: 'Neighbour', text: leave })
    expect(await titles(own, 'unused leave')).toEqual([])
    expect(await titles(neighbour, 'unused leave')).toEqual(['Neighbour'])
  })

  it('does not see a revision that is not active', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Old', text: leave, active: false })
    expect(await titles(scope, 'unused leave')).toEqual([])
  })
})

describe('what is searched', () => {
  it('keeps to the chosen collections and filters', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    const first = await addDocument(scope, {
      title: 'Policy 2024',
      text: leave,
      mediaType: 'text/markdown',
      documentDate: '2024-03-01',
      metadata: { department: 'people' },
    })
    await addDocument(scope, {
      title: 'Policy 2025',
      text: leave.replace('March', 'April'),
      documentDate: '2025-03-01',
    })
    const query = 'until when does unused leave carry over'
    expect(await titles(scope, query)).toHaveLength(2)
    expect(await titles(scope, query, { collectionIds: [first.collectionId] })).toEqual(['Policy 2024'])
    for (const filters of [
      { mediaTypes: ['text/markdown'] },
      { documentIds: [first.documentId] },
      { dateTo: '2024-12-31' },
      { metadata: { department: 'people' } },
    ]) {
      expect(await titles(scope, query, { filters })).toEqual(['Policy 2024'])
    }
  })

  it('ranks by keyword alone without an embedder, and says so', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Leave', text: leave })
    const found = await retrieve(scope, 'unused leave', {}, createFakeModels({ embedder: null, reranker: null }))
    expect(found).toMatchObject({ mode: 'keyword', rerank: 'unavailable', bestRerank: null })
    expect(found.passages[0]).toMatchObject({ title: 'Leave', ranks: { keyword: 1, vector: null, fused: 1 } })
  })

  it('goes on with keywords when the embedder fails, and logs the code without the question', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Leave', text: leave })
    const broken = { ...embedder, embedQuery: () => Promise.reject(new Error('socket closed')) }
    for (const mode of ['hybrid', 'vector'] as const) {
      const { runtime, warnings } = makeRuntime(test.db, createFakeModels({ embedder: broken }))
      const found = await retrievePassages(runtime, scope, { query: 'unused leave', requestId: 'req_2', mode })
      expect(found.mode).toBe('keyword')
      expect(found.passages).toHaveLength(1)
      expect(warnings).toEqual([
        { event: 'retrieval.embedder_failed', fields: { requestId: 'req_2', code: 'internal' } },
      ])
    }
  })

  it('keeps the first ranking when the reranker fails', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Leave', text: leave })
    await addDocument(scope, { title: 'Travel', text: 'Travel in March is booked through the portal.' })
    const reranker = { id: 'test:broken', score: () => Promise.reject(new Error('gone')) }
    const { runtime, warnings } = makeRuntime(test.db, createFakeModels({ embedder, reranker }))
    const found = await retrievePassages(runtime, scope, {
      query: 'leave until March?',
      requestId: 'req_3',
      rerank: true,
    })
    expect(found.passages[0]?.title).toBe('Leave')
    expect(found.bestRerank).toBeNull()
    expect(warnings.map(({ event }) => event)).toEqual(['retrieval.reranker_failed'])
  })

  it('finds nothing for a question that no document has a word of, in keyword mode', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Leave', text: leave })
    const found = await retrieve(scope, 'zebra xylophone', { mode: 'keyword' })
    expect(found).toMatchObject({ passages: [], bestScore: 0, bestRerank: null })
  })
})

describe('what comes back', () => {
  const handbook = [
    'Leave 🌍 is asked for in the portal, two weeks before it begins.',
    'Unused leave carries over until the end of March of the following year.',
    'Whoever loses leave because of illness talks to the people team.',
  ].join('\n\n')

  it('merges neighbours into one passage whose text is exactly the slice of the revision', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Handbook', text: handbook })
    const { passages } = await retrieve(scope, 'unused leave illness portal')
    expect(passages).toHaveLength(1)
    const [passage] = passages
    expect(passage?.text).toBe(handbook.slice(passage?.charStart, passage?.charEnd))
    expect(passage?.text).toBe(handbook)
  })

  it('leaves chunks as they are without merge', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Handbook', text: handbook })
    const { passages } = await retrieve(scope, 'unused leave illness portal', { shape: 'chunks' })
    expect(passages.length).toBeGreaterThan(1)
    for (const passage of passages) expect(passage.text).toBe(handbook.slice(passage.charStart, passage.charEnd))
  })

  it('folds a copy and keeps a version with another number', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, {
      title: 'Leave',
      text: `${leave} Ask your lead 30 days before, in the portal of the people team.`,
    })
    await addDocument(scope, {
      title: 'Copy',
      text: `${leave} Ask your lead 30 days before, in the portal of the people team!`,
    })
    await addDocument(scope, {
      title: 'New',
      text: `${leave} Ask your lead 14 days before, in the portal of the people team.`,
    })
    const found = await titles(scope, 'how many days before do I ask for unused leave')
    expect(found).toHaveLength(2)
    expect(found).toContain('New')
  })

  it('respects k and the token budget', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    for (const month of ['April', 'May', 'June', 'July']) {
      await addDocument(scope, { title: month, text: leave.replace('March', month) })
    }
    expect(await titles(scope, 'unused leave', { k: 3 })).toHaveLength(3)
    const { passages } = await retrieve(scope, 'unused leave', { tokenBudget: 30 })
    expect(passages).toHaveLength(2)
    expect(passages.reduce((sum, passage) => sum + passage.tokenCount, 0)).toBeLessThanOrEqual(30)
  })

  it('reranks when told to, says when it begins, and shows both ranks', async () => {
    const scope = await makeUser(test.db, { workspaceId: await makeWorkspace(test.db) })
    await addDocument(scope, { title: 'Leave', text: leave })
    await addDocument(scope, { title: 'Travel', text: 'Travel in March is booked through the portal.' })
    const phases: string[] = []
    const found = await retrieve(scope, 'until when does unused leave carry over?', {
      rerank: true,
      onPhase: (phase) => phases.push(phase),
    })
    expect(phases).toEqual(['searching', 'reranking'])
    expect(found.rerank).toBe('reranked')
    expect(found.passages[0]).toMatchObject({ title: 'Leave', ranks: { reranked: 1 } })
    expect(found.bestRerank).toBe(found.passages[0]?.scores.reranked)
  })
})

describe('focus', () => {
  it('narrows passages to the sentences that the query is about, with offsets that hold', async () => {
    const workspaceId = await makeWorkspace(test.db)
    const admin = await makeUser(test.db, { workspaceId, role: 'admin' })
    const collectionId = await makeCollection(test.db, admin)
    const filler = 'The canteen opens at noon on all working days of the week. '.repeat(6)
    const rule = 'Unused leave is settled by the managers of each team.'
    await addDocument(admin, { title: 'Leave', text: leave, collectionId })
    await addDocument(admin, { title: 'Handbook', text: `${filler}${rule} ${filler}`.trim(), collectionId })
    const query = 'When does unused leave of the following year end?'
    const whole = (await retrieve(admin, query)).passages.find(({ title }) => title === 'Handbook')
    const { passages } = await retrieve(admin, query, { shape: 'focused' })
    expect(passages.map(({ title, text }) => [title, text])).toEqual([
      ['Leave', leave],
      ['Handbook', rule],
    ])
    const from = (passages[1]?.charStart ?? 0) - (whole?.charStart ?? 0)
    expect(whole?.text.slice(from, from + rule.length)).toBe(rule)
  })
})

describe('passages that were cut small', () => {
  it('come with what stands around them in an answer, and alone where chunks are asked for', async () => {
    const workspaceId = await makeWorkspace(test.db)
    const admin = await makeUser(test.db, { workspaceId, role: 'admin' })
    const text = ['Boats are let from May.', leave, 'Sick days are told before nine.'].join('\n\n')
    await addDocument(admin, { title: 'Rules', text })
    await addDocument(admin, { title: 'Other', text: 'Ropes are dried in the sun.' })
    const ofRules = async (input: Partial<RetrieveInput> = {}): Promise<string | undefined> =>
      (await retrieve(admin, 'unused leave March', { mode: 'keyword', ...input })).passages.find(
        ({ title }) => title === 'Rules',
      )?.text
    expect(await ofRules()).toBe(leave)
    await test.db
      .update(documentRevisions)
      .set({ chunkerVersion: '1:parents' })
      .where(eq(documentRevisions.workspaceId, workspaceId))
    expect(await ofRules()).toBe(text)
    expect(await ofRules({ shape: 'chunks' })).toBe(leave)
  })
})
