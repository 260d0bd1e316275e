import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertEmbeddings } from '@/db/queries/documents/stage-chunks'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Embedder } from '@/lib/models/ports'
import { fakeEmbedder } from '../testing/make-ingest-runtime'
import { embedTexts } from './embed-texts'

let database: TestDatabase
let scope: Scope
let embedded: string[][]
let embedder: Embedder
beforeEach(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  embedded = []
  embedder = {
    ...fakeEmbedder,
    async embedPassages(texts, call) {
      embedded.push([...texts])
      return fakeEmbedder.embedPassages(texts, call)
    },
  }
})
afterEach(() => database.close())

const embed = async (texts: readonly string[], by = scope, model = embedder) => {
  const asked = texts.map((searchText) => ({ id: newId('chunk'), searchText }))
  const rows = await embedTexts(database.db, by, model, asked)
  await insertEmbeddings(database.db, rows)
  return rows
}

test('words that were embedded before keep their vector, and only new words are computed', async () => {
  const [first] = await embed(['Leave carries over until March.'])
  const rows = await embed(['Travel is booked by the office.', 'Leave carries over until March.'])
  expect(embedded).toEqual([['Leave carries over until March.'], ['Travel is booked by the office.']])
  expect(rows).toHaveLength(2)
  expect(rows[1]?.embedding).toEqual(first?.embedding)
  expect(rows[0]?.embedding).not.toEqual(first?.embedding)
})

test('the same words twice in one call are computed once, and nothing new asks no model', async () => {
  expect(await embed(['Twice.', 'Twice.'])).toHaveLength(2)
  expect(await embed(['Twice.'])).toHaveLength(1)
  expect(embedded).toEqual([['Twice.']])
})

test('neither the vectors of a neighbour nor those of another model are taken', async () => {
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await embed(['Ours.'])
  await embed(['Ours.'], neighbour)
  await embed(['Ours.'], scope, { ...embedder, id: 'fake:other' })
  expect(embedded).toEqual([['Ours.'], ['Ours.'], ['Ours.']])
})
