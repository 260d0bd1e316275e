import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { answers, auditLog, documents } from '@/db/schema'
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
import type { AnswerEvent } from '@/lib/domain/answer'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { createScriptedModel } from '@/lib/models/testing/create-scripted-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { followAnswer } from './follow-answer'
import { getAnswer } from './get-answer'
import { startAnswer } from './start-answer'
import { ask, collect, streamedText } from './testing/ask'
import { makeTestRuntime } from './testing/make-test-runtime'

const leave =
  'Unused annual leave carries over until 31 March of the next year. Annual leave is 30 days for every employee.'
const repeated = Array.from({ length: 6 }, () => 'Annual leave is 30 days for every employee [1].').join(' ')

let database: TestDatabase
let scope: Scope
let runtime: Runtime
const rewriter = createScriptedModel(() => 'NO_ANSWER')

beforeAll(async () => {
  database = await createTestDatabase()
  scope = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db) })
  await makeIndexedDocument(database.db, scope, { title: 'Leave policy', text: leave })
  runtime = makeTestRuntime(database.db, {
    chatModels: {
      'test:rewriter': rewriter,
      'test:slow': createScriptedModel(() => repeated, { id: 'slow', delayMs: 15 }),
    },
  })
})
afterAll(() => database.close())

test('who loses the right to a document loses its quotes, also from answers given before', async () => {
  const groupId = await makeGroup(database.db, scope.workspaceId)
  const insider = await makeUser(database.db, { workspaceId: scope.workspaceId, groupIds: [groupId] })
  const collectionId = await makeCollection(database.db, insider, { groupIds: [groupId] })
  await makeIndexedDocument(database.db, insider, {
    title: 'Salary bands',
    text: 'The salary band of level 7 is 91,000 euros.',
    collectionId,
  })
  const { answer, answerId } = await ask(runtime, insider, { question: 'What is the salary band of level 7?' })
  expect(answer.text).toContain('91,000')
  const outsider = makeScope({ ...insider, groupIds: [] })
  const seen = await getAnswer(runtime, outsider, answerId)
  expect(JSON.stringify(seen)).not.toContain('91,000')
  expect(seen.citations[0]).toMatchObject({ withheld: true, quote: '', title: '' })
  expect(JSON.stringify(await collect(followAnswer(runtime, outsider, answerId, 0)))).not.toContain('91,000')

  const conversationId = answer.conversationId as ConversationId
  const told = async (asker: Scope): Promise<string> => {
    const before = rewriter.calls.length
    await ask(runtime, asker, { question: 'Why is it so much?', conversationId, modelId: 'test:rewriter' })
    expect(rewriter.calls.length).toBeGreaterThan(before)
    return JSON.stringify(rewriter.calls.slice(before).map((call) => call.prompt))
  }
  expect(await told(outsider)).not.toContain('91,000')
  expect(await told(insider)).toContain('91,000')
})

test('a document that is deleted while it is being answered from leaves no words in the stored answer', async () => {
  const collectionId = await makeCollection(database.db, scope)
  const { documentId } = await makeIndexedDocument(database.db, scope, { title: 'Leave', text: leave, collectionId })
  const { answerId } = await startAnswer(runtime, scope, {
    question: 'How many days of annual leave?',
    modelId: 'test:slow',
    collectionIds: [collectionId],
    requestId: 'r',
  })
  const seen: AnswerEvent[] = []
  let isDeleted = false
  for await (const event of followAnswer(runtime, scope, answerId, 0)) {
    seen.push(event)
    if (!isDeleted && streamedText(seen).includes('[1]')) {
      isDeleted = true
      const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
      await database.db.transaction((tx) => deleteDocumentRows(tx, scope, { documentIds }))
    }
  }
  expect(seen.at(-1)?.type).toBe('done')
  const [row] = await database.db.select().from(answers).where(eq(answers.id, answerId))
  expect(row?.citations.length).toBeGreaterThan(0)
  const { text, claims, citations, sources } = row ?? {}
  expect(JSON.stringify({ text, claims, citations, sources })).not.toMatch(/annual leave is 30|carries over/i)
})

test('a reviewer opens a rated answer, and the audit log says so; its owner leaves no trace', async () => {
  const { answerId } = await ask(runtime, scope, { question: 'How many days of annual leave?' })
  const reviewer = await makeUser(database.db, { workspaceId: scope.workspaceId, role: 'reviewer' })
  const rating = { rating: 'down' as const, reasons: [], comment: null, correctedAnswer: null }
  await saveFeedback(database.db, scope, { answerId, feedback: rating, now: new Date() })
  await getAnswer(runtime, scope, answerId)
  await getAnswer(runtime, reviewer, answerId)
  const reads = await database.db.select().from(auditLog).where(eq(auditLog.targetId, answerId))
  expect(reads).toMatchObject([{ action: 'answer.read', actorId: reviewer.userId }])
})
