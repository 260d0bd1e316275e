import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeScope,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { listOutline } from '@/db/queries/documents/list-outline'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { getConversation } from '../get-conversation'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const rules =
  'The lamp of the lighthouse is polished by the keeper every nine days.\n\nThe oil of the lamp is kept by the keeper in the east store.'
const other =
  'The lamp of the harbour office is polished every day.\n\nThe harbour office is open from 8 to 17 on weekdays.'
const question = 'How often is the lamp polished?'
const summary = 'Summarise this document'

let database: TestDatabase
let runtime: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

async function makeHarbour() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const insider = await makeUser(db, { workspaceId, groupIds: [groupId] })
  const closed = await makeCollection(db, insider, { groupIds: [groupId] })
  const lighthouse = await makeIndexedDocument(db, insider, { title: 'Lighthouse', text: rules, collectionId: closed })
  const office = await makeIndexedDocument(db, insider, { title: 'Office', text: other })
  return { insider, outsider: makeScope({ ...insider, groupIds: [] }), lighthouse, office }
}

test('a question is asked of the chosen document alone, and so are the next ones until the reader takes that away', async () => {
  const { insider, lighthouse } = await makeHarbour()
  const first = await ask(runtime, insider, { question, documentIds: [lighthouse.documentId] })
  expect(first.answer.text).toContain('nine days')
  expect(first.answer.sources.map((source) => source.title)).toEqual(['Lighthouse'])
  expect(first.answer.filters).toMatchObject([{ kind: 'document', label: 'Lighthouse', words: '', applied: true }])

  const { conversationId } = first
  const next = await ask(runtime, insider, { question: 'When is the harbour office open?', conversationId })
  expect(next.answer.status).toBe('refused')
  const conversation = await getConversation(runtime, insider, conversationId)
  expect(conversation.documentIds).toEqual([lighthouse.documentId])

  const without = await ask(runtime, insider, {
    question: 'When is the harbour office open?',
    conversationId,
    withoutFilters: [''],
  })
  expect(without.answer.text).toContain('8 to 17')
  await ask(runtime, insider, { question, conversationId, documentIds: [] })
  expect((await getConversation(runtime, insider, conversationId)).documentIds).toEqual([])
})

test('one document is summed up in its own sentences, each with a footnote, and only for who may read it', async () => {
  const { insider, outsider, lighthouse } = await makeHarbour()
  const documentIds = [lighthouse.documentId]
  const { answer } = await ask(runtime, insider, { question: summary, documentIds })
  expect(answer.status).toBe('answered')
  expect(answer.text).toMatch(/polished.*\[1\]/)
  expect(answer.text).toMatch(/east store.*\[2\]/)
  expect(answer.claims.every(({ verdict }) => verdict === 'quote')).toBe(true)

  const refused = await ask(runtime, outsider, { question: summary, documentIds })
  expect(refused.answer.status).toBe('refused')
  expect(JSON.stringify(refused.answer)).not.toMatch(/polished|east store|Lighthouse/)
  expect(refused.answer.filters).toMatchObject([{ documentIds: [], label: 'A document that is not open to you' }])
})

test('the outline of a document is its own, and the neighbour’s is empty', async () => {
  const { insider, outsider, lighthouse } = await makeHarbour()
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  const params = { documentId: lighthouse.documentId, today: utcDay(runtime.now()) }
  expect((await listOutline(database.db, insider, params)).map(({ id }) => id)).toEqual(lighthouse.chunkIds)
  expect(await listOutline(database.db, outsider, params)).toEqual([])
  expect(await listOutline(database.db, neighbour, params)).toEqual([])
})
