import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { listGoldenCases } from '@/db/queries/golden/list-golden-cases'
import { caseProposals, documentRevisions, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import { makeTestRuntime } from '@/lib/answer/testing/make-test-runtime'
import { generationInputSchema, type GenerationChoice } from '@/lib/domain/case-proposal'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { listCases } from '../golden/list-cases'
import { acceptCaseProposal } from './accept-case-proposal'
import { listProposalQueue } from './list-proposal-queue'
import { proposeCases } from './propose-cases'
import { rejectCaseProposal } from './reject-case-proposal'
import { cancelGeneration, startGeneration } from './start-generation'
import { sweepGenerations } from './sweep-generations'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const signal = new AbortController().signal
const cards = 'Company cards are exchanged after 36 months.\n\nLost cards must be reported within 24 hours.'
const board = 'Offers for the Lantern shares must be answered by 31 March 2026.'

async function setUp() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const admin = await makeUser(db, { workspaceId, role: 'admin' })
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer' })
  const group = await makeGroup(db, workspaceId, 'board')
  const collectionId = await makeCollection(db, admin)
  const open = await makeIndexedDocument(db, admin, {
    collectionId,
    externalId: 'cards.md',
    title: 'Cards',
    text: cards,
  })
  const closed = await makeIndexedDocument(db, admin, { title: 'Minutes', text: board, groupIds: [group] })
  const queued: { generationId: string }[] = []
  const runtime = {
    ...makeTestRuntime(db),
    jobs: { enqueue: async (_: unknown, payload: unknown) => void queued.push(payload as { generationId: string }) },
  }
  const propose = async (scope: Scope, choice: GenerationChoice = { kind: 'uncovered' }, rest: object = {}) => {
    await startGeneration(runtime, scope, generationInputSchema.parse({ choice, ...rest }))
    const job = queued.at(-1)
    await proposeCases(runtime, scope, { generationId: job?.generationId ?? '', signal })
    return listProposalQueue(runtime, scope)
  }
  return { runtime, admin, reviewer, open, closed, queued, propose, collectionId }
}

const inWords = ({
  id,
  question,
  expectedAnswer,
  facts,
}: {
  id: string
  question: string
  expectedAnswer: string | null
  facts: string[][]
}) => ({
  id,
  question,
  expectedAnswer: expectedAnswer ?? '',
  facts,
})

test('documents without a case are looked through with the rights of who starts it, and an accepted proposal is an ordinary case', async () => {
  const { runtime, admin, reviewer, propose, open } = await setUp()
  const { generation, waiting } = await propose(reviewer)
  expect(generation).toMatchObject({ status: 'completed', total: 1, done: 1, proposed: waiting.length })
  expect(waiting.map(({ question }) => question)).toEqual(
    expect.arrayContaining([
      'After how many months are company cards exchanged?',
      'Within how many hours must lost cards be reported?',
    ]),
  )
  const [first] = waiting
  if (!first) throw new Error('nothing was proposed')
  expect(first.passage.slice(first.spanStart, first.spanEnd)).toBe('Company cards are exchanged after 36 months.')
  expect(first.foundAt).toBe(1)

  const { caseId } = await acceptCaseProposal(runtime, reviewer, inWords(first))
  expect((await acceptCaseProposal(runtime, reviewer, inWords(first))).created).toBe(false)
  const [kept, more] = await listGoldenCases(database.db, admin)
  expect(more).toBeUndefined()
  expect(kept).toMatchObject({ id: caseId, ownerId: reviewer.userId, status: 'active' })
  expect(kept?.definition).toMatchObject({
    expect: 'answer',
    facts: [['36']],
    tags: ['fact', 'generated'],
    readerGroups: [],
    sources: [
      { document: 'cards.md', quote: 'Company cards are exchanged after 36 months.', revision: open.revisionId },
    ],
  })
  expect((await listProposalQueue(runtime, reviewer)).waiting.map(({ id }) => id)).not.toContain(first.id)
})

test('a case of a document for a group is asked by a reader of that group, and nobody else sees its proposal', async () => {
  const { runtime, admin, reviewer, propose, closed } = await setUp()
  const { waiting } = await propose(admin, { kind: 'documents', documentIds: [closed.documentId] })
  const [proposal] = waiting
  if (!proposal) throw new Error('nothing was proposed')
  expect((await listProposalQueue(runtime, reviewer)).waiting).toEqual([])
  await expect(acceptCaseProposal(runtime, reviewer, inWords(proposal))).rejects.toMatchObject({ code: 'not_found' })
  await expect(rejectCaseProposal(runtime, reviewer, { id: proposal.id, rejected: true })).rejects.toMatchObject({
    code: 'not_found',
  })
  await acceptCaseProposal(runtime, admin, inWords(proposal))
  const [kept] = await listGoldenCases(database.db, admin)
  expect(kept?.definition.readerGroups).toEqual(['board'])
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  expect(await listProposalQueue(runtime, neighbour)).toEqual({ generation: null, waiting: [], lost: [] })
})

test('what was rejected does not come again for its span, unless that is taken back', async () => {
  const { runtime, reviewer, propose, collectionId } = await setUp()
  const { waiting } = await propose(reviewer)
  for (const { id } of waiting) await rejectCaseProposal(runtime, reviewer, { id, rejected: true })
  const again = await propose(reviewer, { kind: 'collection', collectionId })
  expect(again.waiting).toEqual([])
  expect(again.generation?.dropped.seen).toBeGreaterThan(0)
  const [first] = waiting
  if (!first) throw new Error('nothing was proposed')
  await expect(acceptCaseProposal(runtime, reviewer, inWords(first))).rejects.toMatchObject({ code: 'conflict' })
  await rejectCaseProposal(runtime, reviewer, { id: first.id, rejected: false })
  expect((await listProposalQueue(runtime, reviewer)).waiting.map(({ id }) => id)).toEqual([first.id])
  await expect(rejectCaseProposal(runtime, reviewer, { id: first.id, rejected: false })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a new revision that keeps the span moves the proposal; without it, it is listed as lost and cannot be accepted', async () => {
  const { runtime, reviewer, propose, open } = await setUp()
  const { waiting } = await propose(reviewer)
  const revisionId = newId('revision')
  const [old] = await database.db.select().from(documentRevisions).where(eq(documentRevisions.id, open.revisionId))
  if (!old) throw new Error('no revision')
  const text = 'New.\n\nCompany cards are exchanged  after 36 months.'
  await database.db.insert(documentRevisions).values({ ...old, id: revisionId, number: 2, text })
  await database.db.update(documents).set({ activeRevisionId: revisionId }).where(eq(documents.id, open.documentId))
  const queue = await listProposalQueue(runtime, reviewer)
  const [kept] = queue.waiting
  const [lost] = queue.lost
  if (!kept || !lost) throw new Error('one should stand and one be lost')
  expect(queue.waiting.length + queue.lost.length).toBe(waiting.length)
  expect(lost.question).toContain('lost cards')
  await expect(acceptCaseProposal(runtime, reviewer, inWords(lost))).rejects.toMatchObject({ code: 'conflict' })
  const { caseId } = await acceptCaseProposal(runtime, reviewer, inWords(kept))
  const [listed] = await listCases(runtime, reviewer, { id: caseId })
  expect(listed?.golden.sources).toMatchObject([{ revision: revisionId }])
  expect(listed?.anchors).toEqual(['here'])
})

test('one look at a time; stopping it keeps what it has, and one whose job is lost is queued again', async () => {
  const { runtime, reviewer, queued } = await setUp()
  const start = () => startGeneration(runtime, reviewer, generationInputSchema.parse({ choice: { kind: 'uncovered' } }))
  await start()
  await expect(start()).rejects.toMatchObject({ code: 'conflict' })
  const generationId = queued[0]?.generationId ?? ''
  await sweepGenerations({ ...runtime, now: () => new Date(Date.now() + 10 * 60_000) })
  expect(queued.filter((job) => job.generationId === generationId)).toHaveLength(2)
  await cancelGeneration(runtime, reviewer, { generationId })
  await expect(cancelGeneration(runtime, reviewer, { generationId })).rejects.toMatchObject({ code: 'conflict' })
  await proposeCases(runtime, reviewer, { generationId, signal })
  expect((await listProposalQueue(runtime, reviewer)).generation).toMatchObject({ status: 'cancelled', proposed: 0 })
  const model = 'openai-compatible:nobody'
  const unknown = generationInputSchema.parse({ choice: { kind: 'uncovered' }, model })
  await expect(startGeneration(runtime, reviewer, unknown)).rejects.toMatchObject({ code: 'provider_not_configured' })
  const member = await makeUser(database.db, { workspaceId: reviewer.workspaceId })
  await expect(listProposalQueue(runtime, member)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a run and a document propose no more than they may', async () => {
  const { reviewer, propose, collectionId } = await setUp()
  const one = await propose(reviewer, { kind: 'collection', collectionId }, { perRun: 1 })
  expect(one.waiting).toHaveLength(1)
  const two = await propose(reviewer, { kind: 'collection', collectionId }, { perDocument: 1 })
  expect(two.waiting).toHaveLength(2)
  const rows = await database.db.select().from(caseProposals).where(eq(caseProposals.workspaceId, reviewer.workspaceId))
  expect(new Set(rows.map(({ spanKey }) => spanKey)).size).toBe(rows.length)
})

test('a deleted document takes its proposals along, and the words of the cases that came of them', async () => {
  const { runtime, admin, propose, open } = await setUp()
  const { waiting } = await propose(admin)
  const [first] = waiting.filter(({ question }) => question.includes('company cards'))
  if (!first) throw new Error('nothing was proposed')
  const withGap = 'What is missing here: “Company cards are exchanged after ____.”'
  await acceptCaseProposal(runtime, admin, { ...inWords(first), question: withGap })
  const ids = { documentIds: sql`${open.documentId}` }
  const { counts } = await database.db.transaction((tx) => deleteDocumentRows(tx, admin, ids))
  expect(counts).toMatchObject({
    caseProposals: waiting.filter(({ documentId }) => documentId === open.documentId).length,
  })
  const left = await database.db.select().from(caseProposals).where(eq(caseProposals.documentId, open.documentId))
  expect(left).toEqual([])
  const [gone] = await listCases(runtime, admin)
  expect(gone?.anchors).toEqual(['document_gone'])
  const { question, sources, expectedAnswer, facts } = gone?.golden ?? {}
  expect(JSON.stringify([question, sources, expectedAnswer, facts])).not.toMatch(/36|cards are/)
})
