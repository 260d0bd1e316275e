import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { answers, conversations, feedback, questionRequests, topicMembers } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Source } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import { claimTopicRun } from './claim-topic-run'
import { completeTopicRun } from './complete-topic-run'
import { createTopicRun } from './create-topic-run'
import { failTopicRun } from './fail-topic-run'
import { findTopicRuns } from './find-topic-runs'
import { findWaitingTopicRuns } from './find-waiting-topic-runs'
import { listAskedQuestions } from './list-asked-questions'
import { listGapQuestions } from './list-gap-questions'
import { listTopicMembers } from './list-topic-members'
import { recordTopicProgress } from './record-topic-progress'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const period = { from: new Date('2026-03-01T00:00:00Z'), to: now, limit: 100 }
const silentSince = new Date(now.getTime() - 60_000)

async function people() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  return {
    db,
    admin: await makeUser(db, { workspaceId, role: 'admin' }),
    reviewer: await makeUser(db, { workspaceId, role: 'reviewer' }),
    reader: await makeUser(db, { workspaceId }),
    neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  }
}

async function ask(scope: Scope, question: string, fields: Partial<typeof answers.$inferInsert> = {}) {
  const { workspaceId, userId } = scope
  const [id, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1 }
  const refused = { status: 'refused' as const, refusalReason: 'no_evidence' as const }
  const createdAt = new Date('2026-03-05T12:00:00Z')
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db
    .insert(answers)
    .values({ ...fixed, ...refused, createdAt, ...fields, workspaceId, userId, id, conversationId, question })
  return { answerId: id, conversationId }
}

async function rate(scope: Scope, answerId: Awaited<ReturnType<typeof ask>>['answerId'], rating: 'up' | 'down') {
  const { workspaceId, userId } = scope
  await database.db.insert(feedback).values({ workspaceId, id: newId('feedback'), answerId, userId, rating })
}

async function sort(scope: Scope, members: readonly { answerId: Awaited<ReturnType<typeof ask>>['answerId'] }[]) {
  const runId = (await createTopicRun(database.db, scope, { days: 30, now })) ?? ''
  await claimTopicRun(database.db, scope, { runId, now, silentSince })
  const placed = members.map(({ answerId }, topic) => ({ answerId, topic }))
  await completeTopicRun(database.db, scope, { runId, members: placed, now })
  return runId
}

const claim = (text: string, verdict: 'supported' | 'unsupported') => ({
  text,
  start: 0,
  end: 1,
  verdict,
  citations: [],
})

test('what the documents did not serve: refused, unsupported or rated down, of readers of this workspace and period alone', async () => {
  const { db, admin, reader, neighbour } = await people()
  const answered = { status: 'answered' as const, refusalReason: null }
  await ask(reader, 'Refused?', { standaloneQuestion: 'Refused in Graz?' })
  await ask(reader, 'Out of scope?', { refusalReason: 'off_topic' })
  const asks = { by: 'Office', choices: [] }
  await ask(reader, 'Which one?', { suggestions: [{ asks } as unknown as Source] })
  await ask(reader, 'Against the rules?', { refusalReason: 'policy' })
  await ask(reader, 'Doubtful?', { ...answered, claims: [claim('a', 'supported'), claim('b', 'unsupported')] })
  await ask(reader, 'Fine?', { ...answered, claims: [claim('a', 'supported')] })
  await rate(reader, (await ask(reader, 'Bad?', answered)).answerId, 'down')
  await rate(reader, (await ask(reader, 'Good?', answered)).answerId, 'up')
  await ask(reader, 'Too old?', { createdAt: new Date('2026-02-01T00:00:00Z') })
  await ask(reader, 'Of a run?', { origin: 'eval' })
  await ask(neighbour, 'Of the neighbour?')
  const deleted = await ask(reader, 'Deleted?')
  await deleteConversation(db, reader, { conversationId: deleted.conversationId, now })

  const { items, all } = await listGapQuestions(db, admin, period)
  expect(items.map(({ text }) => text).toSorted()).toEqual(['Bad?', 'Doubtful?', 'Out of scope?', 'Refused in Graz?'])
  expect(all).toBe(4)
  expect(await listGapQuestions(db, admin, { ...period, limit: 1 })).toMatchObject({ items: [{}], all: 4 })
  const asked = await listAskedQuestions(db, admin, period)
  expect(asked.toSorted()).toEqual(
    ['Against the rules?', 'Bad?', 'Doubtful?', 'Fine?', 'Good?', 'Out of scope?', 'Refused?', 'Which one?'].toSorted(),
  )
})

test('a reviewer gets what was rated or handed over, an admin the others too, the neighbour nothing', async () => {
  const { db, admin, reviewer, reader, neighbour } = await people()
  const mine = await ask(reader, 'Only mine?')
  const rated = await ask(reader, 'Rated?')
  await rate(reader, rated.answerId, 'down')
  const handed = await ask(reader, 'Handed in?')
  const { workspaceId, userId } = reader
  const request = { id: newId('questionRequest'), question: 'Handed in?', questionKey: 'handed in' }
  await db.insert(questionRequests).values({ ...request, ...handed, workspaceId, userId })
  const runId = await sort(admin, [mine, rated, handed])

  const seen = async (scope: Scope) => (await listTopicMembers(db, scope, { runId })).map(({ question }) => question)
  expect((await seen(reviewer)).toSorted()).toEqual(['Handed in?', 'Rated?'])
  expect((await seen(admin)).toSorted()).toEqual(['Handed in?', 'Only mine?', 'Rated?'])
  expect(await seen(neighbour)).toEqual([])
  const rows = await listTopicMembers(db, reviewer, { runId })
  expect(rows.find(({ question }) => question === 'Rated?')).toMatchObject({
    isHandedOver: true,
    isRatedDown: true,
    rating: { status: 'open' },
    isRequested: false,
  })
  expect(rows.find(({ question }) => question === 'Handed in?')).toMatchObject({
    isRatedDown: false,
    rating: null,
    isRequested: true,
    isRequestOpen: true,
  })
})

test('a question that is deleted is out of its topic at once, and out of the table with its conversation', async () => {
  const { db, admin, reader } = await people()
  const gone = await ask(reader, 'Gone?')
  const runId = await sort(admin, [gone, await ask(reader, 'Stays?')])
  await deleteConversation(db, reader, { conversationId: gone.conversationId, now })
  expect((await listTopicMembers(db, admin, { runId })).map(({ question }) => question)).toEqual(['Stays?'])
  await eraseDeletedConversations(db, { now: new Date(now.getTime() + undoWindowMs + 1) })
  const left = await db.select().from(topicMembers)
  expect(left.map(({ answerId }) => answerId)).not.toContain(gone.answerId)
})

test('one sorting of a period is under way, the next takes the place of the last, and a silent one is found', async () => {
  const { db, admin, neighbour } = await people()
  const runId = (await createTopicRun(db, admin, { days: 7, now })) ?? ''
  expect(await createTopicRun(db, admin, { days: 7, now })).toBeNull()
  expect(await claimTopicRun(db, neighbour, { runId, now, silentSince })).toBeNull()
  expect(await claimTopicRun(db, admin, { runId, now, silentSince })).toMatchObject({ status: 'running' })
  expect(await claimTopicRun(db, admin, { runId, now, silentSince })).toBeNull()
  await recordTopicProgress(db, neighbour, { runId, now, progress: { done: 9 } })
  await recordTopicProgress(db, admin, { runId, now, progress: { done: 3, total: 5 } })
  expect((await findTopicRuns(db, admin, { days: 7 })).newer).toMatchObject({ done: 3, total: 5 })
  expect(await findTopicRuns(db, neighbour, { days: 7 })).toEqual({ completed: null, newer: null })
  const waiting = async (since: Date) =>
    (await findWaitingTopicRuns(db, { silentSince: since })).map((row) => row.runId)
  expect(await waiting(silentSince)).not.toContain(runId)
  expect(await waiting(new Date(now.getTime() + 1))).toContain(runId)
  expect(await completeTopicRun(db, neighbour, { runId, members: [], now })).toBe(false)
  expect(await completeTopicRun(db, admin, { runId, members: [], now })).toBe(true)

  const second = (await createTopicRun(db, admin, { days: 7, now: new Date(now.getTime() + 5) })) ?? ''
  await failTopicRun(db, neighbour, { runId: second, errorCode: 'internal', now })
  await failTopicRun(db, admin, { runId: second, errorCode: 'provider_timeout', now })
  expect(await findTopicRuns(db, admin, { days: 7 })).toMatchObject({
    completed: { id: runId },
    newer: { id: second, status: 'failed', errorCode: 'provider_timeout' },
  })
  const third = (await createTopicRun(db, admin, { days: 7, now: new Date(now.getTime() + 9) })) ?? ''
  await claimTopicRun(db, admin, { runId: third, now, silentSince })
  await completeTopicRun(db, admin, { runId: third, members: [], now })
  expect(await findTopicRuns(db, admin, { days: 7 })).toMatchObject({ completed: { id: third }, newer: null })
})
