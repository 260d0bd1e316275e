import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, makeIndexedDocument, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { ask } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

const notes = `3.2.1 (25 March 2025)
- BF-11: the screen is brighter.
- BF-12: no readings are lost during read-out any more.
- BF-14: the light stays blue after a lost connection.`
/** As the cross-encoder would. */
const reranker = {
  id: 'test',
  score: async (_: string, texts: readonly string[]) => texts.map((text) => (text.includes('BF-12') ? 8 : -6)),
}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('a heading that has the asked version is part of what is checked and cited', async () => {
  const reader = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, reader, { title: 'Release notes', text: notes })
  const question = 'In which version was BF-12 fixed?'
  const { answer } = await ask(makeTestRuntime(database.db, { reranker }), reader, { question })
  expect(answer.text).toBe('3.2.1 (25 March 2025) [1].\n\nBF-12: no readings are lost during read-out any more [2].')
  expect(answer.claims.map(({ verdict }) => verdict)).not.toContain('unsupported')
  expect(answer.citations.map(({ quote }) => quote)).toEqual([
    '3.2.1 (25 March 2025)',
    'BF-12: no readings are lost during read-out any more.',
  ])
})
