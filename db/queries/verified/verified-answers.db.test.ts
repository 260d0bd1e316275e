import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { probeDeletion } from '@/db/queries/deletion/probe-deletion'
import { redactVerifiedAnswers } from '@/db/queries/deletion/redact-verified-answers'
import { listAudit } from '@/db/queries/list-audit'
import { answers, conversations, documents, verifiedAnswers } from '@/db/schema'
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
import type { Citation } from '@/lib/domain/answer'
import type { RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { changeWordings } from './change-wordings'
import { findCitedChunks } from './find-cited-chunks'
import { findPinnedAnswer } from './find-pinned-answer'
import { findVerifiedMarks } from './find-verified-marks'
import { findWording } from './find-wording'
import { listRevisionPairs } from './list-revision-pairs'
import { listStandingRevisions } from './list-standing-revisions'
import { listVerifiedAnswers } from './list-verified-answers'
import { lockPin } from './lock-pin'
import { pinAnswer } from './pin-answer'
import { recordServing } from './record-serving'
import { reverifyAnswer } from './reverify-answer'
import { unpinAnswer } from './unpin-answer'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-03-10T12:00:00Z')
const later = new Date('2026-04-10T12:00:00Z')
const text = 'Leave is earned monthly.\n\nIt is 30 days.\n\nAsk before May.'
const wordings = [
  { key: 'how long is leave', text: 'How long is leave?' },
  { key: 'days of leave', text: 'Days of leave?' },
]

async function pinned() {
  const { db } = database
  const workspaceId = await makeWorkspace(db)
  const groupId = await makeGroup(db, workspaceId)
  const reviewer = await makeUser(db, { workspaceId, role: 'reviewer', name: 'Ada Blum', groupIds: [groupId] })
  const neighbour = await makeUser(db, { workspaceId: await makeWorkspace(db), role: 'admin' })
  const collectionId = await makeCollection(db, reviewer, { groupIds: [groupId] })
  const { documentId, revisionId } = await makeIndexedDocument(db, reviewer, { text, collectionId })
  const quote = 'It is 30 days.'
  const charStart = text.indexOf(quote)
  const span = { charStart, charEnd: charStart + quote.length, quote }
  const cited: Citation = { externalId: 'l', title: 'L', page: null, marker: 1, documentId, revisionId, ...span }
  const answerId = newId('answer')
  const content = { answerId, text: 'It is 30 days [1].', claims: [], citations: [cited], replaces: null, now }
  const pin = (scope: Scope, some = wordings, replaces: string | null = null) =>
    pinAnswer(db, scope, { ...content, wordings: some, replaces })
  const made = await pin(reviewer)
  if (typeof made === 'string') throw new Error(made)
  return { db, reviewer, neighbour, collectionId, documentId, revisionId, cited, pin, id: made.id }
}

test('a verified answer is found by each of its wordings, only in its own workspace, until it is unpinned', async () => {
  const { db, reviewer, neighbour, id } = await pinned()
  const found = {
    id,
    text: 'It is 30 days [1].',
    verifiedByName: 'Ada Blum',
    wordings: wordings.map((one) => one.text),
  }
  for (const { key } of wordings) {
    expect(await findWording(db, reviewer, { key })).toMatchObject(found)
    expect(await findWording(db, neighbour, { key })).toBeNull()
  }
  expect(await findWording(db, reviewer, { key: 'how long is parental leave' })).toBeNull()
  expect(await findPinnedAnswer(db, reviewer, { id })).toMatchObject({ id, verifiedAt: now })
  expect(await findPinnedAnswer(db, neighbour, { id })).toBeNull()
  expect(await listVerifiedAnswers(db, reviewer)).toMatchObject([found])
  expect(await listVerifiedAnswers(db, neighbour)).toEqual([])
  const lock = (scope: Scope) => db.transaction((tx) => lockPin(tx, scope, { id }))
  expect([await lock(reviewer), await lock(neighbour)]).toEqual([true, false])
  expect(await unpinAnswer(db, neighbour, { id })).toBe(false)
  expect(await unpinAnswer(db, reviewer, { id })).toBe(true)
  expect(await findWording(db, reviewer, { key: 'days of leave' })).toBeNull()
  const log = await listAudit(db, reviewer, { limit: 5 })
  expect(log.map((row) => row.action).toSorted()).toEqual(['answer.pinned', 'answer.unpinned'])
  expect(JSON.stringify(log)).not.toContain('30 days')
})

test('a wording has one answer: another takes its place only when the reviewer was told', async () => {
  const { db, reviewer, neighbour, pin, id } = await pinned()
  expect(await pin(reviewer, [{ key: 'other', text: 'Other?' }, ...wordings.slice(1)])).toBe('wording_taken')
  expect(await findWording(db, reviewer, { key: 'other' })).toBeNull()
  // Neither stops the neighbour from pinning the same, nor does the neighbour's take ours away.
  expect(await pin(neighbour, wordings, id)).toBe('source_gone')
  // Typed over: the one that the question had stays.
  expect(await pin(reviewer, [{ key: 'typed', text: 'Typed?' }], id)).not.toBeTypeOf('string')
  expect(await findPinnedAnswer(db, reviewer, { id })).not.toBeNull()
  const next = await pin(reviewer, wordings.slice(0, 1), id)
  expect(next).toMatchObject({ id: expect.not.stringMatching(id) as string })
  expect(await findPinnedAnswer(db, reviewer, { id })).toBeNull()
  expect(await findWording(db, reviewer, { key: 'days of leave' })).toBeNull()
  const [entry] = await listAudit(db, reviewer, { limit: 1 })
  expect(entry).toMatchObject({ action: 'answer.pinned', detail: { replaces: id, wordings: 1 } })
})

test('wordings are changed together, not to one that is taken, and not by the neighbour', async () => {
  const { db, reviewer, neighbour, pin, id } = await pinned()
  await pin(reviewer, [{ key: 'taken', text: 'Taken?' }])
  const next = [{ key: 'leave', text: 'Leave?' }]
  expect(await changeWordings(db, neighbour, { id, wordings: next })).toBe('not_found')
  expect(await changeWordings(db, reviewer, { id, wordings: [...next, { key: 'taken', text: 'Taken?' }] })).toBe(
    'wording_taken',
  )
  expect(await findWording(db, reviewer, { key: 'days of leave' })).not.toBeNull()
  expect(await changeWordings(db, reviewer, { id, wordings: next })).toBe('changed')
  expect(await findWording(db, reviewer, { key: 'days of leave' })).toBeNull()
  expect(await findWording(db, reviewer, { key: 'leave' })).toMatchObject({ id, wordings: ['Leave?'] })
  const [entry] = await listAudit(db, reviewer, { limit: 1 })
  expect(entry).toMatchObject({ action: 'answer.wordings-changed', targetId: id, detail: { wordings: 1 } })
})

test('verifying again moves the citations, unless they have changed meanwhile or belong to the neighbour', async () => {
  const { db, reviewer, neighbour, cited, id } = await pinned()
  const colleague = await makeUser(db, { workspaceId: reviewer.workspaceId, role: 'admin', name: 'Ole Berg' })
  const moved = [{ ...cited, charStart: 90, charEnd: 104 }]
  const verify = (scope: Scope, before = [cited]) =>
    reverifyAnswer(db, scope, { id, before, citations: moved, now: later })
  expect(await verify(neighbour)).toBe(false)
  expect(await verify(colleague)).toBe(true)
  expect(await verify(reviewer)).toBe(false)
  expect(await findWording(db, reviewer, { key: 'days of leave' })).toMatchObject({
    citations: moved,
    verifiedAt: later,
    verifiedByName: 'Ole Berg',
  })
  const [entry] = await listAudit(db, reviewer, { limit: 1 })
  expect(entry).toMatchObject({ action: 'answer.reverified', targetId: id })
})

test('sources stand where the reader may open them and asked for their collection', async () => {
  const { db, reviewer, neighbour, collectionId, documentId, revisionId, cited } = await pinned()
  const standing = (scope: Scope, collectionIds = [collectionId].slice(0, 0), today: string | null = '2026-03-10') =>
    listStandingRevisions(db, scope, { documentIds: [documentId], collectionIds, today })
  const open = new Map([[documentId, revisionId]])
  expect(await standing(reviewer)).toEqual(open)
  expect(await standing(reviewer, [collectionId])).toEqual(open)
  expect(await standing(reviewer, [await makeCollection(db, reviewer)])).toEqual(new Map())
  expect(await standing(makeScope({ ...reviewer, groupIds: [] }))).toEqual(new Map())
  expect(await standing(neighbour)).toEqual(new Map())

  const chunks = (scope: Scope) => findCitedChunks(db, scope, { spans: [cited], today: '2026-03-10' })
  expect(await chunks(reviewer)).toMatchObject([{ text: 'It is 30 days.', revisionId }])
  expect(await chunks(makeScope({ ...reviewer, groupIds: [] }))).toEqual([])
  expect(await chunks(neighbour)).toEqual([])

  await db.update(documents).set({ expiresAt: '2026-03-10' }).where(eq(documents.id, documentId))
  expect(await standing(reviewer)).toEqual(new Map())
  expect(await standing(reviewer, [], '2026-03-09')).toEqual(open)
  expect(await standing(reviewer, [], null)).toEqual(open)
  expect(await chunks(reviewer)).toEqual([])
})

test('a pinned revision is compared with the one that is active today', async () => {
  const { db, reviewer, neighbour, documentId, revisionId } = await pinned()
  const pairs = (scope: Scope) => listRevisionPairs(db, scope, { revisionIds: [revisionId] })
  const pair = { documentId, pinned: { id: revisionId, number: 1 } }
  expect((await pairs(reviewer)).get(revisionId)).toMatchObject({ ...pair, active: { id: revisionId, number: 1 } })
  expect(await pairs(neighbour)).toEqual(new Map())
  const next: RevisionId = newId('revision')
  await db.update(documents).set({ activeRevisionId: next }).where(eq(documents.id, documentId))
  expect((await pairs(reviewer)).get(revisionId)).toMatchObject({ ...pair, active: null })
})

test('how often it was served is counted, and whoever had verified an answer is known by name', async () => {
  const { db, reviewer, neighbour, id } = await pinned()
  await recordServing(db, neighbour, { id, now })
  await recordServing(db, reviewer, { id, now })
  await recordServing(db, reviewer, { id, now: later })
  expect(await findPinnedAnswer(db, reviewer, { id })).toMatchObject({ servedCount: 2, lastServedAt: later })

  const { workspaceId, userId } = reviewer
  const [answerId, conversationId] = [newId('answer'), newId('conversation')]
  const fixed = { model: 'verified', promptVersion: 1, traceId: 't', requestId: 'r', turn: 1, question: 'Q?' }
  await db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: 'Q?' })
  const verified = { id, userId, at: now.toISOString() }
  await db.insert(answers).values({ ...fixed, workspaceId, userId, id: answerId, conversationId, verified })
  await unpinAnswer(db, reviewer, { id })
  const mark = { by: 'Ada Blum', at: now.toISOString() }
  expect(await findVerifiedMarks(db, reviewer, { answerIds: [answerId] })).toEqual(new Map([[answerId, mark]]))
  expect(await findVerifiedMarks(db, neighbour, { answerIds: [answerId] })).toEqual(new Map())
})

test('a deleted document leaves no words in verified answers, the probes look there, and the neighbour cannot do it', async () => {
  const { db, reviewer, neighbour, id, documentId, pin } = await pinned()
  const documentIds = sql`select ${documents.id} from ${documents} where ${documents.id} = ${documentId}`
  const probe = (scope: Scope) =>
    probeDeletion(db, scope, { documentIds: [documentId], chunkIds: [], samples: [], today: '2026-03-10' })
  expect(await db.transaction((tx) => redactVerifiedAnswers(tx, neighbour, { documentIds }))).toBe(0)
  expect(await probe(reviewer)).toMatchObject({ answers: 1 })
  expect(await probe(neighbour)).toMatchObject({ answers: 0 })
  const { counts } = await db.transaction((tx) => deleteDocumentRows(tx, reviewer, { documentIds }))
  expect(counts).toMatchObject({ documents: 1, verifiedAnswersRedacted: 1 })
  expect(await probe(reviewer)).toMatchObject({ answers: 0 })
  const [stored] = await db.select().from(verifiedAnswers).where(eq(verifiedAnswers.id, id))
  expect(stored).toMatchObject({ text: '', claims: [], citations: [] })
  expect(await findWording(db, reviewer, { key: 'how long is leave' })).toMatchObject({ id, citations: [] })
  // What was about to be pinned while the document was deleted is not.
  expect(await pin(reviewer, [{ key: 'new', text: 'New?' }])).toBe('source_gone')
})
