import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { beatRun } from './beat-run'
import { beginRun } from './begin-run'
import { claimRun } from './claim-run'
import { countUnreadyDocuments } from './count-unready-documents'
import { createRun } from './create-run'
import { endRun } from './end-run'
import { findKnownAnswers } from './find-known-answers'
import { findRun } from './find-run'
import { findWaitingRuns } from './find-waiting-runs'
import { listHiddenTexts } from './list-hidden-texts'
import { listResults } from './list-results'
import { listRuns } from './list-runs'
import { readDocumentState } from './read-document-state'
import { releaseRun } from './release-run'
import { saveResults } from './save-results'

const today = '2026-03-10'
const silentAfterMs = 30_000

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const cases = ['a', 'b'].map((id) =>
  goldenCaseSchema.parse({ id, question: 'Is it there?', expect: 'refusal', tags: ['refuse'] }),
)

const person = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'reviewer', name: 'Ada Blum' })

async function makeRun(scope: Scope) {
  const runId = newId('evalRun')
  const fixed = { suite: 'golden', variant: {}, model: 'local:extractive', promptVersion: 1, seed: 1, fresh: false }
  await createRun(database.db, scope, { ...fixed, runId, collectionIds: [], cases, now })
  return runId
}

async function makeAnswer(scope: Scope) {
  const id = newId('answer')
  const fixed = { model: 'm', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, status: 'answered' as const }
  const place = { workspaceId: scope.workspaceId, userId: scope.userId, conversationId: newId('conversation') }
  await database.db.insert(answers).values({ ...fixed, ...place, id, question: 'Is it there?', origin: 'eval' })
  return id
}

test('a run, its results and its answers belong to one workspace', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  const runId = await makeRun(mine)
  const answerId = await makeAnswer(mine)
  expect(await findRun(db, neighbour, { runId })).toBeNull()
  expect(await listResults(db, neighbour, { runId })).toEqual([])
  expect((await listRuns(db, neighbour, { limit: 10 })).items).toEqual([])
  expect(await claimRun(db, neighbour, { runId, silentAfterMs, now })).toBeNull()
  expect(await endRun(db, neighbour, { runId, status: 'cancelled', now })).toBe(false)

  await claimRun(db, mine, { runId, silentAfterMs, now })
  const result = {
    caseId: 'a',
    passed: true,
    scores: { leak: 0 },
    answerId,
    answerStatus: 'refused' as const,
    errorCode: null,
    cached: false,
    contentKey: 'key',
  }
  const save = (scope: Scope, rest: { passed?: boolean } = {}) =>
    saveResults(db, scope, { runId, now, results: [{ ...result, ...rest }] })
  await save(neighbour)
  await beginRun(db, neighbour, { runId, documentState: 'theirs', codeVersion: 'theirs' })
  await releaseRun(db, neighbour, { runId })
  expect(await beatRun(db, neighbour, { runId, now })).toBe(false)
  expect(await findRun(db, mine, { runId })).toMatchObject({ status: 'running', done: 0, documentState: null })

  await save(mine)
  await save(mine, { passed: false })
  expect(await findRun(db, mine, { runId })).toMatchObject({ done: 1, passed: 1 })
  expect(await listResults(db, mine, { runId })).toMatchObject([
    { caseId: 'a', passed: true, scores: { leak: 0 } },
    { caseId: 'b', passed: null },
  ])
  expect([...(await findKnownAnswers(db, mine, { contentKeys: ['key'] })).keys()]).toEqual(['key'])
  expect((await findKnownAnswers(db, neighbour, { contentKeys: ['key'] })).size).toBe(0)
  expect((await listRuns(db, mine, { suite: 'golden', limit: 1 })).items).toMatchObject([{ id: runId, by: 'Ada Blum' }])
})

test('one worker at a time has a run, until it goes silent or gives it back', async () => {
  const { db } = database
  const scope = await person()
  const runId = await makeRun(scope)
  const claim = (at: Date) => claimRun(db, scope, { runId, now: at, silentAfterMs })
  expect(await claim(now)).toMatchObject({ status: 'running', startedAt: now })
  expect(await claim(later(10))).toBeNull()
  expect(await beatRun(db, scope, { runId, now: later(20) })).toBe(true)
  expect(await claim(later(40))).toBeNull()
  expect(await claim(later(51))).toMatchObject({ startedAt: now, heartbeatAt: later(51) })
  await releaseRun(db, scope, { runId })
  const waiting = { workspaceId: scope.workspaceId, userId: scope.userId, runId }
  expect(await findWaitingRuns(db, { now: later(90), silentAfterMs })).toContainEqual(waiting)
  expect(await endRun(db, scope, { runId, status: 'cancelled', now: later(61) })).toBe(true)
  expect(await endRun(db, scope, { runId, status: 'completed', metrics: {}, now: later(62) })).toBe(false)
  expect(await beatRun(db, scope, { runId, now: later(63) })).toBe(false)
  expect(await findWaitingRuns(db, { now: later(120), silentAfterMs })).not.toContainEqual(waiting)
})

test('a run whose worker died before the clock was set back is taken by the next, and one that is worked on is not', async () => {
  const { db } = database
  const scope = await person()
  const runId = await makeRun(scope)
  const waiting = { workspaceId: scope.workspaceId, userId: scope.userId, runId }
  await claimRun(db, scope, { runId, now: later(3600), silentAfterMs })
  // The clock goes back by an hour; who lives beats by the new one.
  expect(await findWaitingRuns(db, { now, silentAfterMs })).toContainEqual(waiting)
  expect(await beatRun(db, scope, { runId, now })).toBe(true)
  expect(await findWaitingRuns(db, { now: later(2), silentAfterMs })).not.toContainEqual(waiting)
  expect(await claimRun(db, scope, { runId, now: later(2), silentAfterMs })).toBeNull()
  await beatRun(db, scope, { runId, now: later(3600) })
  expect(await claimRun(db, scope, { runId, now: later(2), silentAfterMs })).toMatchObject({ heartbeatAt: later(2) })
})

test('runs are listed newest first, page by page', async () => {
  const scope = await person()
  const ids = [await makeRun(scope), await makeRun(scope), await makeRun(scope)].toSorted().toReversed()
  const first = await listRuns(database.db, scope, { limit: 2 })
  expect(first).toMatchObject({ items: [{ id: ids[0] }, { id: ids[1] }], nextCursor: ids[1] })
  const second = await listRuns(database.db, scope, { limit: 2, cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null })
})

test('what a reader may not read is listed for the leak check, of the own workspace alone', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  const board = await makeGroup(db, mine.workspaceId)
  const collectionId = await makeCollection(db, mine)
  await makeIndexedDocument(db, mine, { collectionId, text: 'Open to all.' })
  await makeIndexedDocument(db, mine, { collectionId, text: 'For the board.', groupIds: [board] })
  await makeIndexedDocument(db, mine, { text: 'Elsewhere.', groupIds: [board] })
  const texts = async (scope: Scope, of = [collectionId]) =>
    (await listHiddenTexts(db, scope, { collectionIds: of })).map(({ text }) => text)
  expect(await texts(mine)).toEqual(['For the board.'])
  expect(await texts(mine, [])).toHaveLength(2)
  expect(await texts({ ...mine, groupIds: [board] })).toEqual([])
  expect(await texts(neighbour)).toEqual([])
})

test('the document state changes with a document and not with the neighbour’s', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  await makeIndexedDocument(db, mine, { text: 'One.' })
  const before = await readDocumentState(db, mine, { today })
  await makeIndexedDocument(db, neighbour, { text: 'Theirs.' })
  expect(await readDocumentState(db, mine, { today })).toBe(before)
  await makeIndexedDocument(db, mine, { text: 'Two.' })
  expect(await readDocumentState(db, mine, { today })).not.toBe(before)
  expect(await countUnreadyDocuments(db, mine, { collectionIds: [] })).toBe(0)
})
