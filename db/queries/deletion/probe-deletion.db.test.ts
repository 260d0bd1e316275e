import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chunks, documents } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { probeDeletion } from './probe-deletion'
import { sampleChunks } from './sample-chunks'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
})
afterAll(() => database.close())

test('the probes find what was not deleted: its rows, and by searching with its own words and vectors', async () => {
  const { db } = database
  const { documentId } = await makeIndexedDocument(db, admin, { text: 'The cellar holds forty barrels of cider.' })
  const chunkIds = (
    await db
      .select({ id: chunks.id })
      .from(chunks)
      .where(sql`document_id = ${documentId}`)
  ).map((row) => row.id)
  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
  const samples = await db.transaction((tx) => sampleChunks(tx, admin, { documentIds }))
  expect(samples).toHaveLength(1)
  const found = await probeDeletion(db, admin, { documentIds: [documentId], chunkIds, samples, today: '2026-03-10' })
  // One row and one hit each.
  expect(found).toEqual({ keyword: 2, vector: samples[0]?.vector ? 2 : 0, answers: 0, cache: 0 })
  expect(await db.transaction((tx) => sampleChunks(tx, neighbour, { documentIds }))).toEqual([])
  const theirs = await probeDeletion(db, neighbour, {
    documentIds: [documentId],
    chunkIds,
    samples,
    today: '2026-03-10',
  })
  expect(theirs).toEqual({ keyword: 0, vector: 0, answers: 0, cache: 0 })
})
