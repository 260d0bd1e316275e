import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { findRun } from '@/db/queries/evals/find-run'
import { saveReview } from '@/db/queries/feedback/save-review'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { documentGroups, documentRevisions, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { followAnswer } from '@/lib/answer/follow-answer'
import { startAnswer } from '@/lib/answer/start-answer'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import type { EvalRunId, GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { rateAnswer } from '@/lib/feedback/rate-answer'
import { listSuites } from '../list-suites'
import { runEval } from '../run-eval'
import { startEvalRun } from '../start-eval-run'
import { archiveGoldenCase } from './archive-golden-case'
import { changeGoldenCase } from './change-golden-case'
import { completeGoldenCase } from './complete-golden-case'
import { exportGoldenSet } from './export-golden-set'
import { importGoldenSet } from './import-golden-set'
import { listCases } from './list-cases'
import { makeGoldenCase } from './make-golden-case'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const question = 'What does a lost cellar key cost?'
const costs = 'A lost cellar key costs 85 euros.'

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const cellar = await makeGroup(db, workspaceId, 'cellar')
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum' })
  const reader = await makeUser(db, { workspaceId, groupIds: [cellar] })
  const runtime = { ...makeTestRuntime(db), jobs: { enqueue: async () => undefined } }
  const bring = (text: string, groupIds: GroupId[] = []) =>
    makeIndexedDocument(db, reviewer, { externalId: 'cellar.md', title: 'Cellar rules', text, groupIds })
  /** Asks, rates down, and gives the id of the feedback. */
  const complain = async (correctedAnswer: string | null = null, reasons: string[] = []) => {
    const { answerId } = await startAnswer(runtime, reader, {
      question,
      collectionIds: [],
      requestId: 'req_1',
      origin: 'reader',
    })
    for await (const event of followAnswer(runtime, reader, answerId, 0)) if (event.type === 'done') break
    return (await rateAnswer(runtime, reader, { answerId, rating: 'down', reasons, comment: null, correctedAnswer })).id
  }
  const run = async () => {
    const { runId } = await startEvalRun(runtime, reviewer, { suite: 'feedback', requestId: 'req_1' })
    await runEval(runtime, reviewer, { runId, codeVersion: 'one', signal: new AbortController().signal })
    return runId
  }
  return { db, runtime, reviewer, reader, cellar, bring, complain, run }
}

const outcome = async (scope: Scope, runId: EvalRunId) => {
  const found = await findRun(database.db, scope, { runId })
  return { status: found?.status, passed: found?.passed, total: found?.total }
}

test('a complaint becomes a case with one click, is seen failing, and passes once its document is there', async () => {
  const { runtime, reviewer, reader, cellar, bring, complain, run } = await setUp()
  const feedbackId = await complain()
  expect(await makeGoldenCase(runtime, reviewer, { feedbackId })).toMatchObject({ created: true, complete: false })
  await expect(run()).rejects.toMatchObject({ code: 'eval_suite_empty' })

  await saveReview(database.db, reviewer, {
    id: feedbackId,
    review: { label: 'missing_document', reviewedAnswer: costs },
  })
  expect(await completeGoldenCase(runtime, reviewer, { feedbackId })).toEqual({ complete: true })
  expect(await makeGoldenCase(runtime, reviewer, { feedbackId })).toMatchObject({ created: false, complete: true })
  const failing = await run()
  expect(await outcome(reviewer, failing)).toEqual({ status: 'completed', passed: 0, total: 1 })
  const [before] = await listCases(runtime, reviewer)
  expect(before).toMatchObject({
    golden: {
      readerGroups: ['cellar'],
      facts: [['85']],
      expectedAnswer: costs,
      tags: ['feedback', 'missing-document'],
    },
    history: { passed: false, runId: failing },
  })

  // The reader's group may read it, and the reviewer may not: the case is asked with the reader's rights.
  await bring(costs, [cellar])
  const passing = await run()
  expect(await outcome(reviewer, passing)).toEqual({ status: 'completed', passed: 1, total: 1 })
  expect((await listCases(runtime, reviewer))[0]).toMatchObject({ history: { passed: true, runId: passing } })
  await expect(makeGoldenCase(runtime, reader, { feedbackId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listCases(runtime, reader)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a case that is to be refused fails while it is answered; changing it takes its history along', async () => {
  const { runtime, reviewer, bring, complain, run } = await setUp()
  await bring(costs)
  await makeGoldenCase(runtime, reviewer, { feedbackId: await complain(null, ['should_have_refused']) })
  expect(await outcome(reviewer, await run())).toMatchObject({ passed: 0 })
  const [listed] = await listCases(runtime, reviewer)
  const { golden, row } = listed ?? expect.fail()
  const { history, language, forbidden, mustNotCite, readerGroups, collections, tags } = golden
  const same = { question, history, language, forbidden, mustNotCite, readerGroups, collections, tags }
  const change = { ...same, id: row.id, version: row.version, keptSources: [], addedSources: [] }
  const answer = { ...change, expect: 'answer' as const, facts: [], expectedAnswer: '' }
  await expect(changeGoldenCase(runtime, reviewer, answer)).rejects.toMatchObject({ code: 'invalid_request' })
  await changeGoldenCase(runtime, reviewer, { ...answer, expectedAnswer: costs })
  await expect(changeGoldenCase(runtime, reviewer, { ...answer, expectedAnswer: costs })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await listCases(runtime, reviewer))[0]).toMatchObject({ history: null, golden: { expectedAnswer: costs } })
  expect(await outcome(reviewer, await run())).toMatchObject({ passed: 1 })
  await archiveGoldenCase(runtime, reviewer, { id: row.id, archived: true })
  await expect(run()).rejects.toMatchObject({ code: 'eval_suite_empty' })
})

test('passages follow their document to its new revision; gone ones are told, and hidden ones withheld', async () => {
  const { db, runtime, reviewer, cellar, bring, complain, run } = await setUp()
  const first = await bring(costs)
  await makeGoldenCase(runtime, reviewer, { feedbackId: await complain(costs) })
  const pinned = { document: 'cellar.md', quote: costs, revision: first.revisionId }
  expect(await listCases(runtime, reviewer)).toMatchObject([{ anchors: ['here'], golden: { sources: [pinned] } }])

  const { revisionId, documentId } = first
  let revisions = 1
  const revise = async (text: string) => {
    const [row] = await db.select().from(documentRevisions).where(eq(documentRevisions.id, revisionId))
    const next = { ...(row ?? expect.fail()), id: newId('revision'), number: ++revisions, text }
    await db.insert(documentRevisions).values(next)
    await db.update(documents).set({ activeRevisionId: next.id }).where(eq(documents.id, documentId))
    return next.id
  }
  const second = await revise(`House rules.\n\n${costs}`)
  await run()
  const [stored] = await listGoldenCases(db, reviewer)
  expect(stored).toMatchObject({ version: 1, definition: { sources: [{ revision: second }] } })
  await revise('House rules.')
  expect(await listCases(runtime, reviewer)).toMatchObject([{ anchors: ['passage_gone'] }])

  await db.insert(documentGroups).values({ workspaceId: reviewer.workspaceId, documentId, groupId: cellar })
  expect(await listCases(runtime, reviewer)).toMatchObject([{ golden: { sources: [{ document: '(withheld)' }] } }])
  const admin = await makeUser(db, { workspaceId: reviewer.workspaceId, role: 'admin' })
  await db.transaction((tx) => deleteDocumentRows(tx, admin, { documentIds: sql`${documentId}` }))
  const [gone] = await listCases(runtime, admin)
  expect(gone).toMatchObject({ anchors: ['document_gone'], golden: { sources: [{ document: 'cellar.md' }] } })
  expect(JSON.stringify(gone?.golden.sources)).not.toContain('85')
})

test('the set goes out as a file and comes back as it was; a typo is named, and the neighbour has nothing of it', async () => {
  const { runtime, reviewer, bring, complain } = await setUp()
  await bring(costs)
  expect(await listSuites(runtime, reviewer)).not.toContain('feedback')
  await makeGoldenCase(runtime, reviewer, { feedbackId: await complain(costs) })
  expect(await listSuites(runtime, reviewer)).toEqual(expect.arrayContaining(['feedback', 'golden']))
  const { yaml, cases, leftOut } = await exportGoldenSet(runtime, reviewer)
  expect({ cases, leftOut }).toEqual({ cases: 1, leftOut: 0 })
  expect(yaml).toContain('owner: Ada Blum')
  expect(await importGoldenSet(runtime, reviewer, { yaml })).toEqual({ created: 0, changed: 0, unchanged: 1 })
  const changed = yaml.replace('85 euros', '90 euros')
  expect(await importGoldenSet(runtime, reviewer, { yaml: changed })).toEqual({ created: 0, changed: 1, unchanged: 0 })
  const typo = importGoldenSet(runtime, reviewer, { yaml: yaml.replace('facts:', 'fakts:'), file: 'mine.yaml' })
  await expect(typo).rejects.toMatchObject({
    code: 'eval_suite_invalid',
    detail: expect.stringMatching(/^mine\.yaml:4: cases\[0\].*fakts/s) as string,
  })

  const neighbour = (await setUp()).reviewer
  await expect(exportGoldenSet(runtime, neighbour)).resolves.toMatchObject({ cases: 0 })
  await expect(importGoldenSet(runtime, neighbour, { yaml }))
    .resolves.toMatchObject({ created: 1 })
    .catch((error: unknown) => {
      throw error
    })
})
