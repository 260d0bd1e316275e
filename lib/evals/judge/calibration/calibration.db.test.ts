import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { answers, conversations, feedback, judgements, reviewItems, reviewRounds, reviewVerdicts } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makePassage } from '@/lib/answer/testing/make-passage'
import { toSource } from '@/lib/answer/to-source'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { judgeModel, makeJudgeWorld, type JudgeWorld } from '../../testing/make-judge-world'
import { verdict } from '../../testing/start-judge-server'
import { runJudgeTask } from '../tasks/run-judge-task'
import { startCalibration } from '../tasks/start-judge-task'
import { calibrationKey } from '../tasks/task-keys'
import { listDue } from './list-due'
import { readCalibration, readCalibrations } from './read-calibrations'

let database: TestDatabase
let world: JudgeWorld
let reader: Scope
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await makeJudgeWorld(database.db)
  reader = await makeUser(database.db, { workspaceId: world.admin.workspaceId })
})
afterEach(() => world.close())

const signal = new AbortController().signal
const judge = { model: judgeModel, samples: 1, rubricVersion: 1 }

async function give(text: string): Promise<{ answerId: AnswerId; conversationId: ConversationId }> {
  const { workspaceId, userId } = reader
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1 }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T' })
  await database.db.insert(answers).values({
    ...fixed,
    workspaceId,
    userId,
    conversationId,
    id: answerId,
    text,
    status: 'answered',
    question: 'How long is leave?',
    sources: [toSource(makePassage('Leave is 30 days a year.'))],
  })
  return { answerId, conversationId }
}

async function rate(answerId: AnswerId, label: ReviewLabel | null = null): Promise<void> {
  await saveFeedback(database.db, reader, {
    answerId,
    feedback: { rating: 'down', reasons: [], comment: null, correctedAnswer: null },
    now: new Date(),
  })
  await database.db.update(feedback).set({ label }).where(eq(feedback.answerId, answerId))
}

/** A rated answer that a third person has settled, in a round of its own. */
async function settle(answerId: AnswerId, settledVerdict: ReviewVerdict): Promise<void> {
  const { workspaceId, userId } = world.admin
  const [roundId, itemId] = [newId('reviewRound'), newId('reviewItem')]
  const now = new Date()
  await database.db.insert(reviewRounds).values({
    workspaceId,
    id: roundId,
    frame: 'rated',
    from: now,
    to: now,
    seed: 1,
    strata: [],
    createdBy: userId,
  })
  await database.db
    .insert(reviewItems)
    .values({ workspaceId, id: itemId, roundId, answerId, risk: 'other', position: 0, settledVerdict })
  await database.db.insert(reviewVerdicts).values({ workspaceId, itemId, userId, verdict: settledVerdict })
}

async function calibrate(): Promise<void> {
  const jobs = { enqueue: async () => undefined }
  await startCalibration({ ...world.runtime, jobs }, world.admin)
  await runJudgeTask(world.runtime, world.admin, { key: calibrationKey, signal })
}

/** So many answers of each verdict; the judge says the same but for `off` of the wrong ones. */
async function makeLabels(each: number, off: number): Promise<void> {
  for (let i = 0; i < 2 * each; i++) {
    const { answerId } = await give(`${i % 2 === 0 ? 'good' : i < 2 * off ? 'odd' : 'bad'} ${i}`)
    await rate(answerId)
    await settle(answerId, i % 2 === 0 ? 'right' : 'wrong')
  }
  world.server.replyWith(({ user }) => verdict(user.includes('bad') ? 'wrong' : 'correct'))
}

test('a judge that agrees with people on enough answers is calibrated, with kappa and interval', async () => {
  await makeLabels(16, 0)
  await calibrate()
  const found = await readCalibration(world.runtime, world.admin, judge)
  expect(found).toMatchObject({ n: 32, same: 32, standing: 'calibrated', needed: 0, notJudged: 0 })
  expect(found.kappa?.value).toBe(1)
  expect(found.confusion.map(({ judged }) => judged)).toEqual([
    [16, 0, 0],
    [0, 0, 0],
    [0, 0, 16],
  ])
  // Another number of samples is another judge.
  expect(await readCalibration(world.runtime, world.admin, { ...judge, samples: 3 })).toMatchObject({
    n: 0,
    standing: 'too_few',
  })
})

test('one whose interval reaches below the limit is not', async () => {
  await makeLabels(16, 9)
  await calibrate()
  const found = await readCalibration(world.runtime, world.admin, judge)
  expect(found).toMatchObject({ n: 32, standing: 'low' })
  expect(found.kappa?.ci[0]).toBeLessThan(0.4)
})

test('one that always says the same tells nothing, and below thirty answers it says how many are missing', async () => {
  await makeLabels(2, 0)
  world.server.replyWith(() => verdict('correct'))
  await calibrate()
  expect(await readCalibration(world.runtime, world.admin, judge)).toMatchObject({
    n: 4,
    standing: 'too_few',
    needed: 26,
    kappa: null,
  })
})

test('labels of the inbox count where the passages can show them, a final verdict goes before them, and failures are counted apart', async () => {
  const [bad, late, both, silent] = [await give('bad'), await give('late'), await give('both'), await give('silent')]
  await rate(bad.answerId, 'bad_answer')
  await rate(late.answerId, 'outdated_document')
  await rate(both.answerId, 'wrong_passage')
  await settle(both.answerId, 'partly')
  await rate(silent.answerId, 'bad_answer')
  expect(await listDue(world.runtime, world.admin, judge)).toMatchObject({ labelled: 3, reviewed: 1 })
  world.server.replyWith(({ user }) =>
    user.includes('silent') ? 'prose' : verdict(user.includes('both') ? 'partly' : 'wrong'),
  )
  await calibrate()
  expect(world.server.requests[0]?.user).toContain('Leave is 30 days a year.')
  const [found] = await readCalibrations(world.runtime, world.admin)
  expect(found).toMatchObject({ n: 2, same: 2, notJudged: 1 })
  // What was not judged is tried again, and nothing else.
  expect((await listDue(world.runtime, world.admin, judge)).due.map(({ id }) => id)).toEqual([silent.answerId])
})

test('an answer that reviewers may not read now is not sent', async () => {
  const { answerId } = await give('private')
  await settle(answerId, 'right')
  expect(await listDue(world.runtime, world.admin, judge)).toMatchObject({ labelled: 1, due: [] })
  await expect(calibrate()).rejects.toMatchObject({ code: 'conflict' })
  expect(world.server.requests).toEqual([])
})

test('only admins send answers to a judge, others see figures, the neighbour sees nothing, and what is erased takes its judgement along', async () => {
  const { answerId, conversationId } = await give('bad')
  await rate(answerId, 'bad_answer')
  const reviewer = await makeUser(database.db, { workspaceId: world.admin.workspaceId, role: 'reviewer' })
  await expect(startCalibration(world.runtime, reviewer)).rejects.toMatchObject({ code: 'forbidden' })
  await calibrate()
  expect(await readCalibrations(world.runtime, reviewer)).toHaveLength(1)
  await expect(readCalibrations(world.runtime, reader)).rejects.toMatchObject({ code: 'forbidden' })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await readCalibrations(world.runtime, neighbour)).toEqual([])
  expect(await listDue(world.runtime, neighbour, judge)).toMatchObject({ labelled: 0, due: [] })
  await deleteConversation(database.db, reader, { conversationId, now: new Date() })
  await eraseDeletedConversations(database.db, { now: new Date(Date.now() + undoWindowMs + 1000) })
  const left = await database.db.select().from(judgements).where(eq(judgements.answerId, answerId))
  expect(left).toEqual([])
})
