import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/list-audit'
import { createRun } from '@/db/queries/evals/create-run'
import { saveResults } from '@/db/queries/evals/save-results'
import { redactGoldenCases } from '@/db/queries/deletion/redact-golden-cases'
import { answers, conversations } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { draftCaseSchema, type GoldenCase } from '@/lib/domain/golden-case'
import { newId } from '@/lib/domain/new-id'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import { findRatedAnswer } from '../feedback/find-rated-answer'
import { saveFeedback } from '../feedback/save-feedback'
import { createGoldenCase } from './create-golden-case'
import { findSourceDocuments } from './find-source-documents'
import { importGoldenCases } from './import-golden-cases'
import { listCaseHistory } from './list-case-history'
import { listGoldenCases } from './list-golden-cases'
import { pinSources } from './pin-sources'
import { readRevisionTexts } from './read-revision-texts'
import { saveGoldenCase } from './save-golden-case'
import { setGoldenCaseStatus } from './set-golden-case-status'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
const golden = (rest: Partial<GoldenCase> = {}): GoldenCase =>
  draftCaseSchema.parse({
    id: 'lost-key',
    question: 'What does it cost?',
    expectedAnswer: '85 euros.',
    tags: ['feedback'],
    ...rest,
  })

const person = async (): Promise<Scope> =>
  makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'reviewer', name: 'Ada Blum' })

/** A rated answer, the second of its conversation. */
async function makeFeedback(scope: Scope, collectionIds: (typeof conversations.$inferInsert)['collectionIds'] = []) {
  const { workspaceId, userId } = scope
  const conversationId = newId('conversation')
  await database.db
    .insert(conversations)
    .values({ workspaceId, userId, id: conversationId, title: 'Keys', collectionIds })
  const fixed = { workspaceId, userId, conversationId, model: 'm', promptVersion: 1, traceId: 't', requestId: 'r' }
  const answerId = newId('answer')
  const [first, second] = [
    { id: newId('answer'), turn: 1, question: 'Where?' },
    { id: answerId, turn: 2, question: 'How much?' },
  ]
  await database.db
    .insert(answers)
    .values([first, second].map((one) => ({ ...fixed, ...one, status: 'answered' as const })))
  const given = { rating: 'down' as const, reasons: ['wrong'], comment: null, correctedAnswer: 'In words.' }
  return (await saveFeedback(database.db, scope, { answerId, feedback: given, now })).id
}

const create = (scope: Scope, feedbackId: string, rest: Partial<GoldenCase> = {}) =>
  createGoldenCase(database.db, scope, { definition: golden(rest), from: { feedbackId }, now })

test('feedback makes one case, whoever clicks how often; the neighbour can make none of it', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  const feedbackId = await makeFeedback(mine)
  expect(await create(neighbour, feedbackId)).toBeNull()
  const both = await Promise.all([create(mine, feedbackId), create(mine, feedbackId)])
  expect(both.map((one) => one?.id)).toEqual(['lost-key', 'lost-key'])
  expect(both.filter((one) => one?.created)).toHaveLength(1)
  expect(await create(mine, await makeFeedback(mine))).toEqual({ id: 'lost-key-2', created: true })
  expect(await create(neighbour, await makeFeedback(neighbour))).toEqual({ id: 'lost-key', created: true })
  expect((await listGoldenCases(db, mine)).map((row) => [row.id, row.owner, row.definition.id])).toEqual([
    ['lost-key', 'Ada Blum', 'lost-key'],
    ['lost-key-2', 'Ada Blum', 'lost-key-2'],
  ])
  expect(await listGoldenCases(db, neighbour)).toHaveLength(1)
  expect((await listAudit(db, mine, { limit: 10 })).map((row) => row.action)).toContain('golden-case.created')
})

test('a case is changed from the version that was seen, archived and taken back, in its own workspace', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  await create(mine, await makeFeedback(mine))
  const change = (scope: Scope, version: number) =>
    saveGoldenCase(db, scope, { definition: golden({ question: 'And now?' }), version, now: later(1) })
  expect(await change(neighbour, 1)).toBe(false)
  expect(await change(mine, 1)).toBe(true)
  expect(await change(mine, 1)).toBe(false)
  const archive = (scope: Scope, status: 'active' | 'archived') =>
    setGoldenCaseStatus(db, scope, { id: 'lost-key', status })
  expect(await archive(neighbour, 'archived')).toBe(false)
  expect(await archive(mine, 'archived')).toBe(true)
  expect(await archive(mine, 'archived')).toBe(false)
  expect(await listGoldenCases(db, mine, { status: 'active' })).toEqual([])
  expect(await archive(mine, 'active')).toBe(true)
  expect(await listGoldenCases(db, mine, { id: 'lost-key' })).toMatchObject([
    { version: 2, definition: { question: 'And now?' }, updatedAt: later(1) },
  ])
})

test('an import adds, replaces and leaves alone, and takes archived cases back', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  let minutes = 0
  const same = (a: GoldenCase, b: GoldenCase): boolean => a.question === b.question
  const take = (scope: Scope, definitions: GoldenCase[]) =>
    importGoldenCases(db, scope, { definitions, isSame: same, now: later(++minutes) })
  const [a, b] = [golden({ id: 'a' }), golden({ id: 'b' })]
  expect(await take(mine, [b, a])).toEqual({ created: 2, changed: 0, unchanged: 0 })
  expect(await take(neighbour, [a])).toEqual({ created: 1, changed: 0, unchanged: 0 })
  await setGoldenCaseStatus(db, mine, { id: 'b', status: 'archived' })
  expect(await take(mine, [b, { ...a, question: 'Else?' }])).toEqual({ created: 0, changed: 2, unchanged: 0 })
  expect(await take(mine, [b, a, golden({ id: 'c' })])).toEqual({ created: 1, changed: 1, unchanged: 1 })
  expect((await listGoldenCases(db, mine, { status: 'active' })).map(({ id, version }) => [id, version])).toEqual([
    ['b', 2],
    ['a', 3],
    ['c', 1],
  ])
  expect((await listGoldenCases(db, neighbour)).map(({ version }) => version)).toEqual([1])
})

test('a case stands as its latest run says, since the first run that said the same without a break', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  await create(mine, await makeFeedback(mine))
  await create(neighbour, await makeFeedback(neighbour))
  const run = async (scope: Scope, minutes: number, passed: boolean, variant = {}) => {
    const runId = newId('evalRun')
    const fixed = { suite: 'feedback', model: 'm', promptVersion: 1, seed: 1, fresh: false, collectionIds: [] }
    await createRun(db, scope, { ...fixed, runId, variant, cases: [golden()], now: later(minutes) })
    const result = {
      caseId: 'lost-key',
      passed,
      scores: {},
      answerId: newId('answer'),
      answerStatus: 'answered' as const,
    }
    const rest = { errorCode: null, cached: false, contentKey: runId }
    await saveResults(db, scope, { runId, results: [{ ...result, ...rest }], now: later(minutes) })
    return runId
  }
  const standing = (scope: Scope) => listCaseHistory(db, scope, { suite: 'feedback' })
  expect(await standing(mine)).toEqual([])
  await run(mine, 1, true)
  await run(mine, 2, false)
  await run(mine, 3, true)
  const latest = await run(mine, 4, true)
  await run(mine, 5, false, { model: 'other' })
  const failing = await run(neighbour, 6, false)
  expect(await standing(mine)).toEqual([
    { caseId: 'lost-key', passed: true, runId: latest, at: later(4), since: later(3) },
  ])
  expect(await standing(neighbour)).toMatchObject([{ passed: false, runId: failing, since: later(6) }])
  await saveGoldenCase(db, mine, { definition: golden(), version: 1, now: later(10) })
  expect(await standing(mine)).toEqual([])
})

test('the documents of passages are found with what the reviewer may read, and pins are written without a new version', async () => {
  const { db } = database
  const [mine, neighbour] = [await person(), await person()]
  const board = await makeGroup(db, mine.workspaceId)
  const open = await makeIndexedDocument(db, mine, { externalId: 'open.md', text: 'Open to all.' })
  const closed = await makeIndexedDocument(db, mine, {
    externalId: 'closed.md',
    text: 'For the board.',
    groupIds: [board],
  })
  const find = (scope: Scope) => findSourceDocuments(db, scope, { externalIds: ['open.md', 'closed.md', 'gone.md'] })
  const found = await find(mine)
  expect(found).toHaveLength(2)
  const [ofOpen, ofClosed] = [
    { isVisible: true, activeRevisionId: open.revisionId },
    { isVisible: false, activeRevisionId: closed.revisionId },
  ]
  expect(found).toContainEqual({ id: open.documentId, externalId: 'open.md', ...ofOpen })
  expect(found).toContainEqual({ id: closed.documentId, externalId: 'closed.md', ...ofClosed })
  expect(await find(neighbour)).toEqual([])
  const { revisionId } = open
  expect((await readRevisionTexts(db, mine, { revisionIds: [revisionId] })).get(revisionId)).toBe('Open to all.')
  expect((await readRevisionTexts(db, neighbour, { revisionIds: [revisionId] })).size).toBe(0)

  await create(mine, await makeFeedback(mine))
  const sources = [{ document: 'open.md', quote: 'Open to all.', revision: revisionId }]
  await pinSources(db, neighbour, { cases: [{ id: 'lost-key', version: 1, sources }] })
  await pinSources(db, mine, { cases: [{ id: 'lost-key', version: 7, sources }] })
  expect((await listGoldenCases(db, mine))[0]?.definition.sources).toEqual([])
  await pinSources(db, mine, { cases: [{ id: 'lost-key', version: 1, sources }] })
  expect(await listGoldenCases(db, mine)).toMatchObject([{ version: 1, updatedAt: now, definition: { sources } }])
})

test('a deleted document takes its words out of cases and of the copies in runs', async () => {
  const { db } = database
  const mine = await person()
  const kept = await makeIndexedDocument(db, mine, { externalId: 'kept.md', text: 'This stays here.' })
  const gone = await makeIndexedDocument(db, mine, { externalId: 'gone.md', text: 'This has to go.' })
  const sources = [
    { document: 'kept.md', quote: 'This stays here.', revision: kept.revisionId },
    { document: 'gone.md', quote: 'This has to go.', revision: gone.revisionId },
  ]
  const origin = { answer: 'ans_1', rating: 'up' as const }
  await create(mine, await makeFeedback(mine), { id: 'written', sources })
  await create(mine, await makeFeedback(mine), { id: 'taken', sources, origin, facts: [['go']] })
  const runId = newId('evalRun')
  const fixed = {
    suite: 'feedback',
    variant: {},
    model: 'm',
    promptVersion: 1,
    seed: 1,
    fresh: false,
    collectionIds: [],
  }
  await createRun(db, mine, { ...fixed, runId, cases: [golden({ sources })], now })
  const changed = await db.transaction((tx) => redactGoldenCases(tx, mine, { documentIds: sql`${gone.documentId}` }))
  expect(changed).toBe(2)
  const redacted = [sources[0], { document: 'gone.md', quote: removedNote }]
  expect((await listGoldenCases(db, mine)).map(({ definition }) => definition)).toMatchObject([
    { id: 'taken', sources: redacted, expectedAnswer: removedNote, facts: [] },
    { id: 'written', sources: redacted, expectedAnswer: '85 euros.' },
  ])
  const [copy] = await db.execute(sql`select definition::text as text from eval_results where run_id = ${runId}`)
  expect(String(copy?.['text'])).not.toContain('has to go')
})

test('rated feedback is read with its conversation, its collections and its reader’s groups', async () => {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const board = await makeGroup(db, workspaceId, 'board')
  await makeGroup(db, workspaceId, 'cellar')
  const reader = await makeUser(db, { workspaceId, groupIds: [board] })
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const collectionId = await makeCollection(db, reader, { name: 'House rules' })
  const id = await makeFeedback(reader, [collectionId])
  expect(await findRatedAnswer(db, admin, { id })).toMatchObject({
    question: 'How much?',
    history: ['Where?'],
    collections: ['House rules'],
    readerGroups: ['board'],
    correctedAnswer: 'In words.',
  })
  expect(await findRatedAnswer(db, admin, { id: await makeFeedback(admin) })).toMatchObject({
    collections: [],
    readerGroups: ['board', 'cellar'],
  })
  expect(await findRatedAnswer(db, await person(), { id })).toBeNull()
})
