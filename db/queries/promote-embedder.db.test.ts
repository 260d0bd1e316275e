import { expect, test } from 'vitest'
import { countEmbeddedChunks } from '@/db/queries/documents/count-embedded-chunks'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import { promoteEmbedder } from './promote-embedder'
import { loadWorkspaceSettings, updateWorkspaceSettings } from './workspace-settings'

test('only the embedder that is wished for takes over, only in its workspace, and other settings stay', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const wished = { chatModel: 'local:extractive', embeddingModel: 'a:old', nextEmbeddingModel: 'a:new' }
  await updateWorkspaceSettings(db, admin, wished)
  await updateWorkspaceSettings(db, neighbour, wished)

  expect(await promoteEmbedder(db, admin, 'a:other')).toBe(false)
  expect(await promoteEmbedder(db, admin, 'a:new')).toBe(true)
  expect(await promoteEmbedder(db, admin, 'a:new')).toBe(false)
  expect(await loadWorkspaceSettings(db, admin)).toEqual({ chatModel: 'local:extractive', embeddingModel: 'a:new' })
  expect(await loadWorkspaceSettings(db, neighbour)).toEqual(wished)
})

test('the neighbour’s chunks are not counted', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  await makeIndexedDocument(db, neighbour, { text: 'One.\n\nTwo.' })
  expect(await countEmbeddedChunks(db, admin, { model: 'a:new' })).toEqual({ embedded: 0, total: 0 })
  expect((await countEmbeddedChunks(db, neighbour, { model: 'a:new' })).total).toBe(2)
})

test('what the environment names takes over from the embedder that was held, and stays the environment’s', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const admin = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const held = { chatModel: 'local:extractive', heldEmbeddingModel: 'a:old' }
  await updateWorkspaceSettings(db, admin, held)
  await updateWorkspaceSettings(db, neighbour, held)
  expect(await promoteEmbedder(db, admin, 'a:new')).toBe(true)
  expect(await loadWorkspaceSettings(db, admin)).toEqual({ chatModel: 'local:extractive' })
  expect(await promoteEmbedder(db, admin, 'a:new')).toBe(false)
  expect(await loadWorkspaceSettings(db, neighbour)).toEqual(held)
})
