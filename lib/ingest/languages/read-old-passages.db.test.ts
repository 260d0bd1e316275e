import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { findWorkspacesToRead } from '@/db/queries/languages/find-workspaces-to-read'
import { indexKeywords } from '@/db/search/index-keywords'
import { searchKeyword } from '@/db/search/search-keyword'
import { chunks } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { makeIngestRuntime, type QueuedJob } from '../testing/make-ingest-runtime'
import { queueOldPassages } from './queue-old-passages'
import { readOldPassages } from './read-old-passages'

const german = 'Die Räume des Lagers sind nach der Schicht zu schließen.\n\nHalle | S2 | 8'
const japanese = '有給休暇は上司に申請します。'

let database: TestDatabase
let db: Db
let scope: Scope
let neighbour: Scope
let runtime: Runtime
let jobs: QueuedJob[]
let close: () => Promise<void>

beforeEach(async () => {
  database = await createTestDatabase()
  db = database.db
  scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, scope, { title: 'Sheet', text: german })
  await makeIndexedDocument(db, scope, { title: 'Sheet', text: japanese })
  await makeIndexedDocument(db, scope, {
    title: 'Sheet',
    text: 'The office opens at nine, and the keys are at the desk.',
  })
  await makeIndexedDocument(db, neighbour, { title: 'Sheet', text: german })
  const made = await makeIngestRuntime(db)
  runtime = made.runtime
  jobs = made.queued
  close = async () => made[Symbol.asyncDispose]()
  // As they were stored before languages were kept.
  await db.execute(sql`update chunks set language = 'english', segmented_text = null`)
  await db.execute(sql`delete from keyword_postings`)
  for (const { workspaceId } of [scope, neighbour]) {
    const rows = await db.select({ workspaceId: chunks.workspaceId, id: chunks.id }).from(chunks)
    await indexKeywords(
      db,
      rows.filter((row) => row.workspaceId === workspaceId),
    )
  }
  await db.execute(sql`update workspaces set languages_read_at = null where id = ${scope.workspaceId}`)
})
afterEach(async () => {
  await close()
  await database.close()
})

const languagesOf = async (of: Scope) =>
  (
    await db.execute<{ language: string }>(
      sql`select language from chunks where workspace_id = ${of.workspaceId} order by language`,
    )
  ).map((row) => row.language)
const find = (query: string) => searchKeyword(db, scope, { query, limit: 5, today: '2026-03-10' })

test('passages from before get the language of their words, or of their document where they have too few, and are found by it', async () => {
  expect(await find('wo war raum')).toEqual([])
  expect(await find('有給休暇の申請')).toEqual([])
  expect(await readOldPassages(runtime, scope)).toBe(3)
  expect(await languagesOf(scope)).toEqual(['english', 'german', 'german', 'simple'])
  expect(await languagesOf(neighbour)).toEqual(['english', 'english'])
  expect(await find('wo war raum')).toHaveLength(1)
  expect(await find('有給休暇の申請')).toHaveLength(1)
})

test('a workspace is queued until it has been read, and one that was made since never', async () => {
  const { workspaceId } = scope
  await queueOldPassages(runtime)
  expect(jobs).toEqual([expect.objectContaining({ name: 'read-languages', payload: { workspaceId } })])
  await readOldPassages(runtime, scope)
  await queueOldPassages(runtime)
  expect(jobs).toHaveLength(1)
})

test('a reading that was stopped begins anew and ends the same', async () => {
  await expect(readOldPassages(runtime, scope, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect(await findWorkspacesToRead(db)).toHaveLength(1)
  expect(await readOldPassages(runtime, scope)).toBe(3)
  expect(await readOldPassages(runtime, scope)).toBe(0)
})
