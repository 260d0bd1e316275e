import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { documents } from '@/db/schema'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace } from '@/db/testing'
import type { DocumentId } from '@/lib/domain/ids'
import { createFakeModels } from '@/lib/models/testing/create-fake-models'
import { retrievePassages } from './retrieve-passages'
import { makeRuntime } from './testing/make-runtime'

test('of documents that answer about as well the official one comes first, and its passage says so', async () => {
  await using database = await createTestDatabase()
  const { db } = database
  const scope = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const add = async (title: string, text: string): Promise<DocumentId> =>
    (await makeIndexedDocument(db, scope, { title, text })).documentId
  const wiki = await add('Wiki', 'Bicycles are parked in the north yard, by a gate.')
  const rules = await add('Rules', 'Bicycles are parked in the west yard, on a slope.')
  await add('Menu', 'Soup is parked on the stove.')
  const { runtime } = makeRuntime(db, createFakeModels())
  const mark = (documentId: DocumentId, isOfficial: boolean) =>
    db.update(documents).set({ isOfficial }).where(eq(documents.id, documentId))
  for (const [own, other, title] of [
    [wiki, rules, 'Wiki'],
    [rules, wiki, 'Rules'],
  ] as const) {
    await mark(own, true)
    await mark(other, false)
    const query = 'Where are bicycles parked?'
    const { passages } = await retrievePassages(runtime, scope, { query, requestId: 'req_1' })
    expect(passages[0]).toMatchObject({ title, isOfficial: true })
    expect(passages[1]).not.toHaveProperty('isOfficial')
  }
})
