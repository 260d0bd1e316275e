import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { saveDraft } from '@/db/queries/drafts/save-draft'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { listAudit } from '@/db/queries/list-audit'
import { endRound } from '@/db/queries/reviews/end-round'
import { findReviewAnswer } from '@/db/queries/reviews/find-review-answer'
import { listCandidates } from '@/db/queries/reviews/list-candidates'
import { listRoundItems } from '@/db/queries/reviews/list-round-items'
import { listRounds } from '@/db/queries/reviews/list-rounds'
import { listVersions } from '@/db/queries/reviews/list-versions'
import { saveVerdict } from '@/db/queries/reviews/save-verdict'
import { settleItem as storeSettled } from '@/db/queries/reviews/settle-item'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { answerDrafts, answers, conversations, reviewItems, reviewVerdicts } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { closeRound } from './close-round'
import { drawRound } from './draw-round'
import { getRound } from './get-round'
import { judgeItem } from './judge-item'
import { listDisagreements } from './list-disagreements'
import { listQueue } from './list-queue'
import { makeReviewCase } from './make-review-case'
import { openItem } from './open-item'
import { setUnratedReview } from './set-unrated-review'
import { settleItem } from './settle-item'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const start = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const person = (role: Scope['role'], name: string) => makeUser(db, { workspaceId, role, name })
  return {
    db,
    at: (moment: Date) => ({ ...makeTestRuntime(db), now: () => moment }),
    admin: await person('admin', 'Ada Blum'),
    rune: await person('reviewer', 'Rune'),
    siri: await person('reviewer', 'Siri'),
    reader: await person('member', 'Mira Holm'),
    neighbour: await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' }),
  }
}

async function ask(
  scope: Scope,
  question: string,
  createdAt: Date,
  fields: Partial<typeof answers.$inferInsert> = {},
): Promise<{ answerId: AnswerId; conversationId: ConversationId }> {
  const { workspaceId, userId } = scope
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, text: 'Two weeks.' }
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'T', createdAt })
  await database.db.insert(answers).values({
    ...fixed,
    status: 'answered',
    createdAt,
    ...fields,
    workspaceId,
    userId,
    id: answerId,
    conversationId,
    question,
  })
  return { answerId, conversationId }
}

const rate = (scope: Scope, answerId: AnswerId) =>
  saveFeedback(database.db, scope, {
    answerId,
    feedback: { rating: 'down', reasons: [], comment: null, correctedAnswer: null },
    now: start,
  })

const draw = { days: 14, size: 20 }
const verdict = (itemId: string, value: 'right' | 'partly' | 'wrong' | 'should_refuse' | 'cannot_tell') => ({
  itemId,
  verdict: value,
  label: null,
  note: null,
})

test('unless an admin switches it on, only what was rated is drawn; then what is asked from then on, and no longer once it is off', async () => {
  const { at, db, admin, rune, siri, reader, neighbour } = await setUp()
  const rated = await ask(reader, 'Rated?', later(-60))
  await rate(reader, rated.answerId)
  await ask(reader, 'Before it was told?', later(-50))
  const first = await drawRound(at(start), rune, draw)
  const questions = async (scope: Scope, roundId: string, moment = start) =>
    (await listQueue(at(moment), scope, { roundId })).items.map(({ question }) => question)
  expect(await questions(rune, first)).toEqual(['Rated?'])

  await expect(setUnratedReview(at(start), rune, { on: true })).rejects.toMatchObject({ code: 'forbidden' })
  await setUnratedReview(at(start), admin, { on: true })
  await expect(drawRound(at(later(1)), rune, draw)).rejects.toMatchObject({ code: 'invalid_request' })
  const after = await ask(reader, 'After it was told?', later(5))
  await ask(reader, 'Stopped?', later(5), { stopped: true })
  await ask(reader, 'Failed?', later(5), { status: 'failed' })
  await ask(reader, 'Of a run?', later(5), { origin: 'eval' })
  await ask(neighbour, 'Of the neighbour?', later(5))
  const second = await drawRound(at(later(10)), siri, draw)
  expect(await questions(rune, second)).toEqual(['After it was told?'])
  const [item] = await listRoundItems(db, rune, { roundId: second })
  const itemId = item?.id ?? ''
  expect((await openItem(at(later(10)), rune, { itemId })).answer).toMatchObject({ text: 'Two weeks.', feedback: null })
  const log = await listAudit(db, admin, { limit: 5 })
  expect(log).toMatchObject([
    { action: 'answer.read', targetId: after.answerId, detail: { roundId: second } },
    {},
    {},
    {},
  ])
  await expect(openItem(at(later(10)), reader, { itemId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(openItem(at(later(10)), neighbour, { itemId })).rejects.toMatchObject({ code: 'not_found' })

  await setUnratedReview(at(later(11)), admin, { on: false })
  expect(await questions(rune, second)).toEqual([])
  await expect(openItem(at(later(12)), rune, { itemId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(judgeItem(at(later(12)), rune, verdict(itemId, 'right'))).rejects.toMatchObject({ code: 'not_found' })
  // On again is for what comes: those who asked in between were not told.
  await setUnratedReview(at(later(20)), admin, { on: true })
  expect(await questions(rune, second)).toEqual([])
  expect((await loadWorkspaceSettings(db, admin)).unratedReviewSince).toBe(later(20).toISOString())
  // What its reader rates is handed over.
  await rate(reader, after.answerId)
  expect(await questions(rune, second)).toEqual(['After it was told?'])
  await closeRound(at(later(21)), rune, { roundId: second })
  expect(await questions(rune, second)).toEqual([])
})

test('two judge without seeing each other, nobody their own; a third settles what they differ on', async () => {
  const { at, db, admin, rune, siri, reader } = await setUp()
  await setUnratedReview(at(start), admin, { on: true })
  await ask(reader, 'Agreed?', later(1))
  await ask(reader, 'Differing?', later(2))
  await ask(rune, 'Of Rune?', later(3))
  const now = at(later(10))
  const roundId = await drawRound(now, admin, draw)
  const items = await listRoundItems(db, admin, { roundId })
  const idOf = (question: string) => items.find((one) => one.question === question)?.id ?? ''
  const [agreed, differing, own] = [idOf('Agreed?'), idOf('Differing?'), idOf('Of Rune?')]

  expect((await listQueue(now, rune, { roundId })).items.map(({ id }) => id).toSorted()).toEqual(
    [agreed, differing].toSorted(),
  )
  await expect(judgeItem(now, rune, verdict(own, 'right'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(openItem(now, rune, { itemId: own })).rejects.toMatchObject({ code: 'not_found' })
  await judgeItem(now, rune, { ...verdict(agreed, 'right'), label: 'bad_answer' })
  await judgeItem(now, rune, { ...verdict(differing, 'wrong'), label: 'bad_answer', note: 'It is three.' })
  await judgeItem(now, rune, { ...verdict(differing, 'partly'), label: 'bad_answer', note: 'It is three.' })
  const forSiri = await listQueue(now, siri, { roundId })
  expect(
    forSiri.items
      .slice(0, 2)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([agreed, differing].toSorted())
  expect(JSON.stringify([forSiri, await getRound(now, siri, { roundId })])).not.toContain('It is three.')
  expect(await listDisagreements(now, siri, { roundId })).toEqual([])
  const log = JSON.stringify(await listAudit(db, admin, { limit: 20 }))
  expect(log).toContain('review-item.judged')
  expect(log).not.toContain('partly')

  await judgeItem(now, siri, verdict(agreed, 'right'))
  await judgeItem(now, siri, verdict(differing, 'right'))
  await expect(judgeItem(now, admin, verdict(differing, 'wrong'))).rejects.toMatchObject({ code: 'conflict' })
  await expect(judgeItem(now, rune, verdict(differing, 'wrong'))).rejects.toMatchObject({ code: 'conflict' })
  expect(await listDisagreements(now, siri, { roundId })).toEqual([])
  expect(await listDisagreements(now, admin, { roundId })).toEqual([
    {
      id: differing,
      question: 'Differing?',
      verdicts: [
        { verdict: 'partly', label: 'bad_answer', note: 'It is three.' },
        { verdict: 'right', label: null, note: null },
      ],
    },
  ])
  await expect(makeReviewCase(now, admin, { itemId: differing })).rejects.toMatchObject({ code: 'conflict' })
  const settled = {
    itemId: differing,
    verdict: 'partly' as const,
    label: 'bad_answer' as const,
    answer: 'Three weeks.',
  }
  await expect(settleItem(now, siri, settled)).rejects.toMatchObject({ code: 'conflict' })
  await settleItem(now, admin, settled)
  await expect(settleItem(now, admin, settled)).rejects.toMatchObject({ code: 'conflict' })

  const view = await getRound(now, siri, { roundId })
  expect(view.round).toMatchObject({ items: 3, judgedByAll: 2, judgedByMe: 2, waiting: 1, disagreements: 0 })
  expect(
    new Set(view.finals.map(({ question, verdict: one, isSettled }) => `${question} ${one} ${isSettled}`)),
  ).toEqual(new Set(['Agreed? right false', 'Differing? partly true']))
  const made = await makeReviewCase(now, admin, { itemId: differing })
  expect(await makeReviewCase(now, admin, { itemId: differing })).toEqual({ ...made, created: false })
  const [golden] = await listGoldenCases(db, admin, { id: made.caseId })
  expect(golden?.definition).toMatchObject({ question: 'Differing?', expectedAnswer: 'Three weeks.', readerGroups: [] })
})

test('it takes two people, and the neighbour sees and changes nothing', async () => {
  const { at, db, admin, rune, reader, neighbour } = await setUp()
  await rate(reader, (await ask(reader, 'Rated?', later(-60))).answerId)
  const roundId = await drawRound(at(start), admin, draw)
  const [item] = await listRoundItems(db, admin, { roundId })
  const itemId = item?.id ?? ''
  await saveVerdict(db, rune, { ...verdict(itemId, 'right'), now: start })
  const period = { from: later(-100), to: start, frame: 'rated' as const, limit: 9 }
  expect(await listCandidates(db, admin, period)).toMatchObject([
    { question: 'Rated?', isDisputed: false, evidence: null },
  ])
  expect(await listCandidates(db, neighbour, period)).toEqual([])
  expect(await listVersions(db, admin, period)).toEqual([{ model: 'm', promptVersion: 1 }])
  expect(await listVersions(db, neighbour, period)).toEqual([])
  expect(await listRounds(db, neighbour, { limit: 5 })).toEqual([])
  expect(await listRoundItems(db, neighbour, { roundId })).toEqual([])
  expect(await findReviewAnswer(db, neighbour, { itemId })).toBeNull()
  expect(await saveVerdict(db, neighbour, { ...verdict(itemId, 'wrong'), now: start })).toBe(false)
  expect(await storeSettled(db, neighbour, { itemId, verdict: 'wrong', label: null, answer: null, now: start })).toBe(
    false,
  )
  expect(await endRound(db, neighbour, { roundId, now: start })).toBe(false)
  await expect(getRound(at(start), neighbour, { roundId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(drawRound(at(start), neighbour, draw)).rejects.toMatchObject({ code: 'conflict' })
})

test('an answer that a reviewer finds wrong is not given to others from the cache', async () => {
  const { db, at, admin, rune, reader } = await setUp()
  const { answerId } = await ask(reader, 'How long is the trial?', later(-60))
  await rate(reader, answerId)
  const draft = { text: 'Two weeks.', hints: [], sources: [], model: 'm', costMicroUsd: 0, now: start }
  await saveDraft(db, reader, { ...draft, promptKey: 'p', wordingKey: 'w', answerId })
  const roundId = await drawRound(at(start), admin, draw)
  const [item] = await listRoundItems(db, admin, { roundId })
  const kept = () => db.$count(answerDrafts, eq(answerDrafts.answerId, answerId))
  await judgeItem(at(start), rune, verdict(item?.id ?? '', 'partly'))
  expect(await kept()).toBe(1)
  await judgeItem(at(start), rune, verdict(item?.id ?? '', 'wrong'))
  expect(await kept()).toBe(0)
})

test('an answer whose conversation is deleted leaves the round at once, and its verdicts go with it', async () => {
  const { at, db, admin, rune, reader } = await setUp()
  const gone = await ask(reader, 'Gone?', later(-60))
  await rate(reader, gone.answerId)
  const roundId = await drawRound(at(start), admin, draw)
  const [item] = await listRoundItems(db, admin, { roundId })
  await judgeItem(at(start), rune, { ...verdict(item?.id ?? '', 'wrong'), note: 'Gone is wrong.' })
  await deleteConversation(db, reader, { conversationId: gone.conversationId, now: start })
  expect(await getRound(at(start), admin, { roundId })).toMatchObject({
    round: { items: 0, judgedByMe: 0 },
    finals: [],
  })
  await eraseDeletedConversations(db, { now: new Date(start.getTime() + undoWindowMs + 1) })
  expect((await db.select().from(reviewItems)).map(({ answerId }) => answerId)).not.toContain(gone.answerId)
  expect((await db.select().from(reviewVerdicts)).map(({ note }) => note)).not.toContain('Gone is wrong.')
})
