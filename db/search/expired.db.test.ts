import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { ensureEmbeddingIndex } from '@/db/embedding-index'
import { findAnsweringDocuments } from '@/db/queries/answers/find-answering-documents'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { getRevisionText } from '@/db/queries/documents/get-revision-text'
import { readDocumentState } from '@/db/queries/evals/read-document-state'
import { listHeadings } from '@/db/queries/suggestions/list-headings'
import { blocks, documents } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { loadChunks } from './load-chunks'
import { searchKeyword } from './search-keyword'
import { approximateQuery, searchVector } from './search-vector'

const space = { model: 'test-model', dimension: 2 }
const embedding = new Float32Array([1, 0])
const text = 'Heron wages\n\nHeron wages are 4,310 a month.'

let database: TestDatabase
let db: Db
let admin: Scope
let member: Scope
let neighbour: Scope
let made: Awaited<ReturnType<typeof makeIndexedDocument>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await ensureEmbeddingIndex(db, space)
  const make = (scope: Scope) =>
    makeIndexedDocument(db, scope, { text, embeddings: { ...space, vectors: [embedding, embedding] } })
  made = await make(admin)
  await db.update(blocks).set({ kind: 'heading' }).where(eq(blocks.revisionId, made.revisionId))
  // The neighbour's document of the same words expired long ago, which must not matter to anybody else.
  const { documentId } = await make(neighbour)
  await db.update(documents).set({ expiresAt: '2020-01-01' }).where(eq(documents.id, documentId))
})
afterAll(() => database.close())

const expireOn = (expiresAt: string | null) =>
  db.update(documents).set({ expiresAt }).where(eq(documents.id, made.documentId))

/** How much of the document each way into an answer finds on a day. */
async function found(scope: Scope, today: string): Promise<number[]> {
  const { chunkIds, documentId } = made
  const headings = { collectionIds: [], documentsPerCollection: 5, perDocument: 5, today }
  return [
    (await searchKeyword(db, scope, { query: 'heron wages', limit: 5, today })).length,
    (await searchVector(db, scope, { ...space, embedding, limit: 5, today })).length,
    (await searchVector(db, scope, { ...space, embedding, limit: 5, today, filters: { documentIds: [documentId] } }))
      .length,
    (await loadChunks(db, scope, { chunkIds, today })).length,
    (await listHeadings(db, scope, headings)).length,
    (await listAskableCollections(db, scope, { today })).length,
    (await findAnsweringDocuments(db, scope, { documentIds: [documentId], today })).size,
  ]
}
const everything = [2, 2, 2, 2, 2, 1, 1]
const nothing = [0, 0, 0, 0, 0, 0, 0]

test('from its day of expiry on no way into an answer finds a document, for whomever asks', async () => {
  await expireOn('2026-04-01')
  for (const scope of [admin, member]) {
    expect(await found(scope, '2026-03-31')).toEqual(everything)
    expect(await found(scope, '2026-04-01')).toEqual(nothing)
    // A clock that is set back takes it back, too: nothing was written.
    expect(await found(scope, '2026-03-31')).toEqual(everything)
  }
  expect(await found(neighbour, '2026-03-31')).toEqual(nothing)
})

test('an extended day, or none, brings it back at once', async () => {
  await expireOn('2026-04-01')
  expect(await found(member, '2026-04-05')).toEqual(nothing)
  await expireOn('2026-05-01')
  expect(await found(member, '2026-04-05')).toEqual(everything)
  await expireOn('2026-04-01')
  await expireOn(null)
  expect(await found(member, '2026-04-05')).toEqual(everything)
})

test('old answers go on opening what they cited', async () => {
  await expireOn('2026-04-01')
  const { documentId, revisionId } = made
  expect((await findVisibleDocuments(db, member, { documentIds: [documentId] })).size).toBe(1)
  expect((await getRevisionText(db, member, { documentId, revisionId })).text).toBe(text)
})

test('eval results that were made before a document expired are not taken for results of now', async () => {
  await expireOn(null)
  const before = await readDocumentState(db, admin, { today: '2026-03-31' })
  await expireOn('2026-04-01')
  expect(await readDocumentState(db, admin, { today: '2026-03-31' })).toBe(before)
  expect(await readDocumentState(db, admin, { today: '2026-04-01' })).not.toBe(before)
})

test('a vector search keeps to its index, however many have expired', async () => {
  const vectors = Array.from({ length: 1500 }, (_, i) => new Float32Array([Math.cos(i), Math.sin(i)]))
  for (let i = 0; i < 10; i++)
    await makeIndexedDocument(db, admin, {
      text: vectors
        .slice(i * 150, (i + 1) * 150)
        .map((_, n) => `Paragraph ${n}.`)
        .join('\n\n'),
      embeddings: { ...space, vectors: vectors.slice(i * 150, (i + 1) * 150) },
    })
  await db.execute(
    sql`update documents set expires_at = '2026-01-01' where id in (select id from documents order by id limit 6)`,
  )
  await db.execute(sql`analyze`)
  const params = { ...space, embedding, limit: 20, today: '2026-03-10' }
  const plan = await db.execute<Record<string, string>>(sql`explain ${approximateQuery(admin, params)}`)
  expect(plan.map((row) => Object.values(row).join('')).join('\n')).toMatch(/Index Scan using chunk_embeddings_hnsw/)
})
