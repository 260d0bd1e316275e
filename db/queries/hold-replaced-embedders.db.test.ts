import { beforeEach, afterEach, expect, test } from 'vitest'
import { insertEmbeddings } from '@/db/queries/documents/stage-chunks'
import { chunks } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import { findWorkspacesWithoutVectors } from './documents/find-workspaces-without-vectors'
import { holdReplacedEmbedders } from './hold-replaced-embedders'
import { loadWorkspaceSettings, updateWorkspaceSettings } from './workspace-settings'

let database: TestDatabase
let scope: Scope
let other: Scope

/** Vectors of a model for the first chunks of a workspace. */
async function embed(who: Scope, model: string, count: number): Promise<void> {
  const rows = (await database.db.select().from(chunks)).filter((row) => row.workspaceId === who.workspaceId)
  const embedding = Float32Array.of(1, 0, 0)
  await insertEmbeddings(
    database.db,
    rows.slice(0, count).map((row) => ({
      workspaceId: who.workspaceId,
      chunkId: row.id,
      model,
      dimension: 3,
      embedding,
    })),
  )
}

beforeEach(async () => {
  database = await createTestDatabase()
  const { db } = database
  scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  other = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, scope, { text: 'One.\n\nTwo.\n\nThree.' })
  await makeIndexedDocument(db, other, { text: 'One.\n\nTwo.' })
  await embed(scope, 'a:old', 3)
})
afterEach(() => database.close())

const heldIn = async (who: Scope) => (await loadWorkspaceSettings(database.db, who)).heldEmbeddingModel
const hold = (wanted: string) => holdReplacedEmbedders(database.db, { wanted })

test('the old embedder is held until every chunk has the new one’s vector, and the job for that is queued', async () => {
  await embed(other, 'a:new', 2)
  expect(await hold('a:new')).toBe(1)
  expect(await heldIn(scope)).toBe('a:old')
  expect(await heldIn(other)).toBeUndefined()
  expect((await findWorkspacesWithoutVectors(database.db)).map((row) => row.workspaceId)).toEqual([scope.workspaceId])

  await embed(scope, 'a:new', 2)
  expect(await hold('a:new')).toBe(1)
  await embed(scope, 'a:new', 3)
  expect(await hold('a:new')).toBe(0)
  expect(await heldIn(scope)).toBeUndefined()
  expect(await findWorkspacesWithoutVectors(database.db)).toEqual([])
})

test('the environment changed back: nothing is held', async () => {
  await hold('a:new')
  expect(await hold('a:old')).toBe(0)
  expect(await heldIn(scope)).toBeUndefined()
})

test('a workspace that chose its embedder, and one without vectors, follow no environment', async () => {
  await updateWorkspaceSettings(database.db, scope, { embeddingModel: 'a:old' })
  expect(await hold('a:new')).toBe(0)
  expect(await heldIn(scope)).toBeUndefined()
  expect(await heldIn(other)).toBeUndefined()
})

test('a few leftover vectors of a former model do not take a nearly complete one out of force', async () => {
  await embed(scope, 'a:new', 3)
  await makeIndexedDocument(database.db, scope, { text: 'Came while the model was away.' })
  expect(await hold('a:new')).toBe(0)
})
