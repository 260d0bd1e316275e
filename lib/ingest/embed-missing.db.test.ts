import { afterEach, beforeEach, expect, test } from 'vitest'
import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import type { Runtime } from '@/lib/runtime/runtime'
import { embedMissing } from './embed-missing'
import { fakeEmbedder, makeIngestRuntime } from './testing/make-ingest-runtime'

const newModel: Embedder = { ...fakeEmbedder, id: 'fake:new' }
const text = 'Leave carries over until March.\n\nTravel is booked by the office.'

let database: TestDatabase
let admin: Scope
let neighbour: Scope
let close: () => Promise<void>
let runtimeWith: (next: Embedder | null) => Runtime

beforeEach(async () => {
  database = await createTestDatabase()
  const { db } = database
  admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, admin, { text })
  await makeIndexedDocument(db, neighbour, { text })
  const made = await makeIngestRuntime(db)
  close = async () => made[Symbol.asyncDispose]()
  runtimeWith = (next) => ({
    ...made.runtime,
    models: createFakeModels({ embedder: fakeEmbedder, nextEmbedder: next }),
  })
})
afterEach(async () => {
  await close()
  await database.close()
})

const settings = (scope: Scope) => loadWorkspaceSettings(database.db, scope)
const wish = (nextEmbeddingModel: string) =>
  updateWorkspaceSettings(database.db, admin, { embeddingModel: fakeEmbedder.id, nextEmbeddingModel })

test('a new embedder takes over only when every chunk has its vector, and the neighbour is left alone', async () => {
  await wish(newModel.id)
  const seen: (string | undefined)[] = []
  const watching: Embedder = {
    ...newModel,
    async embedPassages(texts, call) {
      seen.push((await settings(admin)).embeddingModel)
      return newModel.embedPassages(texts, call)
    },
  }
  expect(await embedMissing(runtimeWith(watching), admin, { settleMs: 0 })).toBe(2)
  expect(seen).toEqual([fakeEmbedder.id])
  expect(await settings(admin)).toEqual({ embeddingModel: newModel.id })
  expect(await countEmbeddedChunks(database.db, admin, { model: newModel.id })).toEqual({ embedded: 2, total: 2 })
  expect(await countEmbeddedChunks(database.db, neighbour, { model: newModel.id })).toEqual({ embedded: 0, total: 2 })
})

test('an embedder that fails takes nothing over', async () => {
  await wish(newModel.id)
  const broken: Embedder = { ...newModel, embedPassages: () => Promise.reject(new Error('down')) }
  await expect(embedMissing(runtimeWith(broken), admin, { settleMs: 0 })).rejects.toThrow('down')
  expect(await settings(admin)).toEqual({ embeddingModel: fakeEmbedder.id, nextEmbeddingModel: newModel.id })
})

test('a change that was replaced while it ran is not made', async () => {
  await wish('fake:yet-another')
  await embedMissing(runtimeWith(newModel), admin, { settleMs: 0 })
  expect(await settings(admin)).toEqual({ embeddingModel: fakeEmbedder.id, nextEmbeddingModel: 'fake:yet-another' })
})

test('without a change the model in force is completed', async () => {
  expect(await embedMissing(runtimeWith(null), admin)).toBe(2)
  expect(await countEmbeddedChunks(database.db, admin, { model: fakeEmbedder.id })).toEqual({ embedded: 2, total: 2 })
  expect(await embedMissing(runtimeWith(null), admin)).toBe(0)
})

test('an embedder that the environment replaced serves until the last vector is there; then nothing is held', async () => {
  await updateWorkspaceSettings(database.db, admin, { heldEmbeddingModel: fakeEmbedder.id })
  const seen: (string | undefined)[] = []
  const watching: Embedder = {
    ...newModel,
    async embedPassages(texts, call) {
      seen.push((await settings(admin)).heldEmbeddingModel)
      return newModel.embedPassages(texts, call)
    },
  }
  expect(await embedMissing(runtimeWith(watching), admin, { settleMs: 0 })).toBe(2)
  expect(seen).toEqual([fakeEmbedder.id])
  expect(await settings(admin)).toEqual({})
})
