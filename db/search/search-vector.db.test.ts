import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { embeddingIndexName, ensureEmbeddingIndex } from '@/db/embedding-index'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { approximateQuery, searchVector } from './search-vector'

const today = '2026-03-10'
const space = { model: "it's-a-model", dimension: 16 }

/** Unit vectors from a fixed sequence: the test is the same every time. */
let seed = 42
function nextVector(): Float32Array {
  const values = Float32Array.from({ length: space.dimension }, () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
    return seed / 2 ** 32 - 0.5
  })
  const norm = Math.hypot(...values)
  return values.map((value) => value / norm)
}

const similarity = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

let database: TestDatabase
let db: Db
let admin: Scope
let member: Scope
let neighbour: Scope
const visible = new Map<ChunkId, Float32Array>()
const all = new Map<ChunkId, Float32Array>()

async function makeMany(
  scope: Scope,
  count: number,
  input: object,
  model = space.model,
): Promise<Map<ChunkId, Float32Array>> {
  const vectors = Array.from({ length: count }, nextVector)
  const made = await makeIndexedDocument(db, scope, {
    text: vectors.map((_, i) => `Paragraph ${i}.`).join('\n\n'),
    embeddings: { model, vectors },
    ...input,
  })
  return new Map(made.chunkIds.map((id, i) => [id, vectors[i] ?? new Float32Array()]))
}

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  const workspaceId = await makeWorkspace(db)
  const group = await makeGroup(db, workspaceId)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await ensureEmbeddingIndex(db, space)
  await ensureEmbeddingIndex(db, space)
  const open = await makeCollection(db, admin)
  const closed = await makeCollection(db, admin, { groupIds: [group] })
  for (const [id, vector] of await makeMany(admin, 30, { collectionId: open })) visible.set(id, vector)
  for (const [id, vector] of visible) all.set(id, vector)
  for (let i = 0; i < 5; i++) {
    for (const [id, vector] of await makeMany(admin, 400, { collectionId: closed })) all.set(id, vector)
  }
  await makeMany(admin, 50, { collectionId: open, active: false })
  await makeMany(admin, 50, { collectionId: open }, 'another-model')
  await makeMany(neighbour, 50, {})
  await db.execute(sql`analyze`)
}, 120_000)

afterAll(() => database.close())

const nearest = (from: Map<ChunkId, Float32Array>, query: Float32Array, limit: number) =>
  [...from]
    .map(([chunkId, vector]) => ({ chunkId, score: similarity(vector, query) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)

describe('searchVector', () => {
  it('finds at least 95 % of what an exact scan finds, best first, with cosine similarity as score', async () => {
    let hits = 0
    for (let i = 0; i < 10; i++) {
      const embedding = nextVector()
      const expected = nearest(all, embedding, 20)
      const results = await searchVector(db, admin, { ...space, today, embedding, limit: 20 })
      expect(results).toHaveLength(20)
      expect(results[0]?.score).toBeCloseTo(
        similarity(all.get(results[0]?.chunkId as ChunkId) ?? embedding, embedding),
        4,
      )
      expect(results.map((r) => r.score)).toEqual(results.map((r) => r.score).toSorted((a, b) => b - a))
      hits += results.filter((result) => expected.some(({ chunkId }) => chunkId === result.chunkId)).length
    }
    expect(hits / 200).toBeGreaterThanOrEqual(0.95)
  })

  it('is exact and complete for a reader who may see 30 of 2,080', async () => {
    const embedding = nextVector()
    const results = await searchVector(db, member, { ...space, today, embedding, limit: 40 })
    expect(results.map((result) => result.chunkId)).toEqual(
      nearest(visible, embedding, 40).map(({ chunkId }) => chunkId),
    )
  })

  it('does not see the neighbour, replaced revisions or the vectors of another model', async () => {
    const own = await searchVector(db, neighbour, { ...space, today, embedding: nextVector(), limit: 100 })
    expect(own).toHaveLength(50)
    expect(own.some(({ chunkId }) => all.has(chunkId))).toBe(false)
    const seen = await searchVector(db, member, { ...space, today, embedding: nextVector(), limit: 100 })
    expect(seen).toHaveLength(30)
    expect(
      await searchVector(db, admin, { ...space, today, model: 'unknown', embedding: nextVector(), limit: 5 }),
    ).toEqual([])
  })

  it('reads the HNSW index', async () => {
    const plan = await db.transaction(async (tx) => {
      // Ten pages are cheaper to read than any index; the question is whether the index can be used.
      await tx.execute(sql`set local enable_seqscan = off`)
      await tx.execute(sql`set local enable_sort = off`)
      return tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain ${approximateQuery(admin, { ...space, today, embedding: nextVector(), limit: 20 })}`,
      )
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(`Index Scan using ${embeddingIndexName(space)}`)
  })
})
