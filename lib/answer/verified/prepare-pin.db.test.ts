import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { answers, documentGroups } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { AnswerId } from '@/lib/domain/ids'
import { ask } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { pinVerified } from './pin-verified'
import { preparePin } from './prepare-pin'

const leave = 'Annual leave in Graz is 30 days a year for every employee. Sick leave in Graz is 9 days a year.'
const first = 'How many days of annual leave do employees in Graz have?'
const followUp = 'What about sick leave?'
const rewritten = 'How many days of sick leave do employees in Graz have?'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function office() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const reader = await makeUser(db, { workspaceId })
  const { documentId } = await makeIndexedDocument(db, reviewer, { title: 'Leave', text: leave })
  return { db, runtime: makeTestRuntime(db), reviewer, reader, documentId }
}
type Office = Awaited<ReturnType<typeof office>>

/** A follow-up that was rewritten from the turn before it. */
async function askFollowUp({ runtime }: Office, scope: Office['reader']) {
  const { conversationId, answerId: before } = await ask(runtime, scope, { question: first })
  const { answer, answerId } = await ask(runtime, scope, { question: followUp, conversationId })
  expect(answer.status).toBe('answered')
  return { before, answerId }
}

test('a follow-up of somebody else’s is not offered as it was rewritten, and a question that stands alone is', async () => {
  const made = await office()
  const { runtime, reviewer, reader } = made
  const { answerId } = await askFollowUp(made, reader)
  const feedback = { rating: 'up' as const, reasons: [], comment: null, correctedAnswer: null }
  const rate = (id: AnswerId) => saveFeedback(made.db, reader, { answerId: id, feedback, now: runtime.now() })
  await rate(answerId)
  const draft = await preparePin(runtime, reviewer, { answerId })
  expect(draft).toEqual({ question: '', variants: [], existing: null })
  const whole = await ask(runtime, reader, { question: first })
  await rate(whole.answerId)
  expect(await preparePin(runtime, reviewer, { answerId: whole.answerId })).toMatchObject({ question: first })
})

test('a follow-up of one’s own is offered as it stands alone, while what it was rewritten from is open', async () => {
  const made = await office()
  const { db, runtime, reviewer } = made
  const { before, answerId } = await askFollowUp(made, reviewer)
  expect(await preparePin(runtime, reviewer, { answerId })).toMatchObject({ question: rewritten })
  const closed = await makeIndexedDocument(db, reviewer, { text: 'Closed.' })
  const [row] = await db.select().from(answers).where(eq(answers.id, before))
  const sources = (row?.sources ?? []).map((source) => ({ ...source, documentId: closed.documentId }))
  await db.update(answers).set({ sources }).where(eq(answers.id, before))
  expect(await preparePin(runtime, reviewer, { answerId })).toMatchObject({ question: rewritten })
  const { workspaceId } = reviewer
  const groupId = await makeGroup(db, workspaceId)
  await db.insert(documentGroups).values({ workspaceId, documentId: closed.documentId, groupId })
  expect(await preparePin(runtime, reviewer, { answerId })).toMatchObject({ question: '' })
})

test('an answer that names a part without a source, or from which sentences were left out, is not pinned', async () => {
  const { db, runtime, reviewer } = await office()
  const question = 'How many days is annual leave in Graz and which colour does the fire brigade paint its boats?'
  const { answer, answerId } = await ask(runtime, reviewer, { question })
  expect(answer.text).toContain('Not found in your documents')
  const pin = () => pinVerified(runtime, reviewer, { answerId, question, variants: [], replaces: null })
  await expect(pin()).rejects.toThrow('A part of the question has no source')
  await db
    .update(answers)
    .set({ text: answer.text.replace(/\n\nNot found.*/s, ''), withheldClaims: 1 })
    .where(eq(answers.id, answerId))
  await expect(pin()).rejects.toThrow('were left out')
  await db.update(answers).set({ withheldClaims: 0 }).where(eq(answers.id, answerId))
  await pin()
})
