import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { documents } from '@/db/schema'
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
import type { Answer } from '@/lib/domain/answer'
import { listDisputes } from '@/lib/domain/list-disputes'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { getAnswer } from '../get-answer'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'

const question = 'How many days of unused leave may be carried over?'
const current = 'Up to five days of unused leave may be carried over into the next year.'
const other = 'Unused days: you may carry over up to eight days into the next year.'

let database: TestDatabase
let runtime: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
  runtime = makeTestRuntime(database.db)
})
afterAll(() => database.close())

const shown = ({ claims, citations, sources }: Pick<Answer, 'claims' | 'citations' | 'sources'>) =>
  listDisputes(claims, citations, sources).map(({ quote, source, standing }) => [source.title, standing, quote])

async function makeCompany(): Promise<{ insider: Scope; outsider: Scope; disputedId: string }> {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const insider = await makeUser(db, { workspaceId, groupIds: [groupId] })
  const collectionId = await makeCollection(db, insider, { groupIds: [groupId] })
  await makeIndexedDocument(db, insider, { title: 'Leave Policy 2025', text: current })
  const { documentId } = await makeIndexedDocument(db, insider, { title: 'Staff guide', text: other, collectionId })
  return { insider, outsider: makeScope({ ...insider, groupIds: [] }), disputedId: documentId }
}

test('what another document says against an answer is stored with it, and goes with the right to that document', async () => {
  const { insider, outsider } = await makeCompany()
  const { answer, answerId, events } = await ask(runtime, insider, { question })
  expect(answer.text).toContain('five days')
  expect(shown(answer)).toEqual([['Staff guide', 'other', other]])
  const told = events.flatMap((event) => (event.type === 'verdict' ? [event.claim] : []))
  expect(told.some((claim) => claim.disputedBy?.length === 1)).toBe(true)
  expect(shown(await getAnswer(runtime, insider, answerId))).toHaveLength(1)

  const cut = await getAnswer(runtime, outsider, answerId)
  expect(shown(cut)).toEqual([])
  expect(JSON.stringify(cut)).not.toMatch(/Staff guide|eight days|disputedBy/)
})

test('it goes with the document, and nobody who may not read that document ever gets it', async () => {
  const { insider, outsider, disputedId } = await makeCompany()
  const { answerId } = await ask(runtime, insider, { question })
  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${disputedId}`
  await database.db.transaction((tx) => deleteDocumentRows(tx, insider, { documentIds }))
  const left = await getAnswer(runtime, insider, answerId)
  expect(left.text).toContain('five days')
  expect(JSON.stringify(left)).not.toMatch(/Staff guide|eight days|disputedBy/)

  const { answer } = await ask(runtime, outsider, { question })
  expect(shown(answer)).toEqual([])
})

test('an earlier edition is named as one', async () => {
  const scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, scope, { title: 'Price list 2025', text: 'The minimum order value is €100.' })
  await makeIndexedDocument(database.db, scope, { title: 'Price list 2026', text: 'The minimum order value is €150.' })
  const { answer } = await ask(runtime, scope, { question: 'What is the minimum order value?' })
  expect(answer.text).toContain('€150')
  expect(shown(answer)).toEqual([['Price list 2025', 'earlier', 'The minimum order value is €100.']])
})
