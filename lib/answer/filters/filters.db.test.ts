import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { answers, documentGroups, documents } from '@/db/schema'
import {
  createTestDatabase,
  makeCollection,
  makeGroup,
  makeIndexedDocument,
  makeUser,
  makeWorkspace,
  type TestDatabase,
} from '@/db/testing'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { followAnswer } from '../follow-answer'
import { getAnswer } from '../get-answer'
import { getConversation } from '../get-conversation'
import { replayAnswer } from '../replay/replay-answer'
import { ask, collect } from '../testing/ask'
import { makeTestRuntime } from '../testing/make-test-runtime'
import { pinVerified } from '../verified/pin-verified'

let database: TestDatabase
let db: Db
let admin: Scope
let member: Scope
let runtime: Runtime
let people: CollectionId
let travel: DocumentId
let handbook: DocumentId

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
})
afterAll(() => database.close())

beforeEach(async () => {
  const workspaceId = await makeWorkspace(db)
  admin = await makeUser(db, { workspaceId, role: 'admin' })
  member = await makeUser(db, { workspaceId })
  runtime = { ...makeTestRuntime(db), now: () => new Date('2026-11-28T10:00:00Z') }
  people = await makeCollection(db, admin, { name: 'People' })
  const make = async (title: string, text: string, documentDate: string, mediaType = 'application/pdf') =>
    (await makeIndexedDocument(db, admin, { title, text, documentDate, mediaType, collectionId: people })).documentId
  travel = await make('Travel Policy', 'The hotel limit in Graz is 130 euros per night.', '2024-05-01')
  handbook = await make(
    'Employee Handbook',
    'The hotel limit in Graz is 90 euros per night.\n\nThe probation period is six months for everyone.',
    '2026-04-01',
    'text/markdown',
  )
})

const limit = 'What is the hotel limit in Graz'
const titlesOf = (answer: { sources: readonly { title: string }[] }) => [
  ...new Set(answer.sources.map(({ title }) => title)),
]

describe('words that say where to look', () => {
  it('limit the search to it, and the answer says so: when it is given, while it streams and when it is opened again', async () => {
    const { answer, answerId, conversationId, events } = await ask(runtime, member, {
      question: `${limit} according to the handbook?`,
    })
    expect(answer.text).toContain('90 euros')
    expect(titlesOf(answer)).toEqual(['Employee Handbook'])
    const filter = {
      kind: 'document',
      documentIds: [handbook],
      label: 'Employee Handbook',
      words: 'according to the handbook',
      start: 32,
      end: 57,
      applied: true,
    }
    expect(answer.filters).toEqual([filter])
    expect(events.find((event) => event.type === 'sources')).toMatchObject({ filters: [filter] })
    expect((await getAnswer(runtime, member, answerId)).filters).toEqual([filter])
    expect((await getConversation(runtime, member, conversationId)).answers[0]?.filters).toEqual([filter])
  })

  it.each([
    ['in the travel policy', 'Travel Policy'],
    ['in documents before 2025', 'Travel Policy'],
    ['in documents since 2026', 'Employee Handbook'],
    ['in the PDF', 'Travel Policy'],
  ])('%s', async (words, title) => {
    const { answer } = await ask(runtime, member, { question: `${limit} ${words}?` })
    expect(titlesOf(answer)).toEqual([title])
    expect(answer.filters).toMatchObject([{ words, applied: true }])
  })

  it('name collections among those that were chosen, and no others', async () => {
    const other = await makeCollection(db, admin, { name: 'Finance' })
    await makeIndexedDocument(db, admin, {
      title: 'Rates',
      text: 'The hotel limit in Graz is 75 euros per night.',
      collectionId: other,
    })
    const question = `${limit} in the Finance collection?`
    const { answer } = await ask(runtime, member, { question })
    expect(titlesOf(answer)).toEqual(['Rates'])
    expect(answer.filters).toMatchObject([{ kind: 'collection', label: 'Finance', collectionId: other }])
    const inPeople = await ask(runtime, member, { question, collectionIds: [people] })
    expect(inPeople.answer.filters).toBeUndefined()
    expect(titlesOf(inPeople.answer)).not.toContain('Rates')
  })

  it('let a document without a date count by the day it was last changed here', async () => {
    const undated = await makeIndexedDocument(db, admin, {
      title: 'Note',
      text: 'The hotel limit in Graz is 60 euros per night.',
    })
    await db
      .update(documents)
      .set({ updatedAt: new Date('2025-06-01T00:00:00Z') })
      .where(eq(documents.id, undated.documentId))
    const { answer } = await ask(runtime, member, { question: `${limit} in documents from 2025?` })
    expect(titlesOf(answer)).toEqual(['Note'])
  })
})

describe('a reader', () => {
  it('is told what was searched when nothing is there, and asks without the filter in its place', async () => {
    const question = 'How long is the probation period in the travel policy?'
    const { answer, answerId } = await ask(runtime, member, { question })
    expect(answer.status).toBe('refused')
    expect(answer.refusal?.message).toMatch(/^Only looked in Travel Policy\. Nothing there answers this question\./)
    expect((await getAnswer(runtime, member, answerId)).refusal).toEqual(answer.refusal)
    const again = await ask(runtime, member, { question, replaces: answerId, withoutFilters: ['in the travel policy'] })
    expect(again.answer.text).toContain('six months')
    expect(again.answer.filters).toMatchObject([{ label: 'Travel Policy', applied: false }])
    expect((await getAnswer(runtime, member, again.answerId)).filters).toEqual(again.answer.filters)
  })

  it('is not bound by it in the next question', async () => {
    const first = await ask(runtime, member, { question: `${limit} according to the travel policy?` })
    const { conversationId } = first
    const { answer } = await ask(runtime, member, { question: 'How long is the probation period?', conversationId })
    expect(answer.filters).toBeUndefined()
    expect(answer.text).toContain('six months')
    const third = await ask(runtime, member, { question: `${limit}?`, conversationId })
    expect(titlesOf(third.answer).toSorted()).toEqual(['Employee Handbook', 'Travel Policy'])
    const fourth = await ask(runtime, member, { question: 'And according to the handbook?', conversationId })
    expect(titlesOf(fourth.answer)).toEqual(['Employee Handbook'])
    expect(fourth.answer.text).toContain('90 euros')
  })

  it('learns no name of what is closed to them, neither then nor when it is closed later', async () => {
    const question = `${limit} according to the travel policy?`
    const { answerId } = await ask(runtime, member, { question })
    const group = await makeGroup(db, admin.workspaceId)
    await db.insert(documentGroups).values({ workspaceId: admin.workspaceId, documentId: travel, groupId: group })
    const later = await getAnswer(runtime, member, answerId)
    expect(later.filters).toMatchObject([{ label: 'A document that is not open to you', documentIds: [] }])
    const { answer } = await ask(runtime, member, { question })
    expect(answer.filters).toBeUndefined()
    const told = await collect(followAnswer(runtime, member, answerId, 0))
    expect(JSON.stringify([later, answer, told])).not.toContain('Travel Policy')
    const [row] = await db.select().from(answers).where(eq(answers.id, answerId))
    expect(JSON.stringify(row?.filters)).not.toContain('Travel Policy')
  })
})

describe('what else answers', () => {
  it('is replayed under the same filters, also with the passages of now', async () => {
    const { answerId } = await ask(runtime, admin, { question: `${limit} according to the handbook?` })
    const replay = (change: { passages?: 'now' }) =>
      replayAnswer(runtime, admin, { answerId, change, requestId: 'req_2' })
    expect(await replay({})).toMatchObject({ equal: true })
    const now = await replay({ passages: 'now' })
    expect(new Set(now.after.passages)).toEqual(new Set(['Employee Handbook']))
  })

  it('is no verified answer that breaks the filter', async () => {
    const question = `${limit} in documents since 2026?`
    const { answerId } = await ask(runtime, admin, { question })
    await pinVerified(runtime, admin, {
      answerId,
      question,
      variants: [`${limit} in documents before 2025?`],
      replaces: null,
    })
    expect((await ask(runtime, member, { question })).answer).toMatchObject({
      model: 'verified',
      filters: [{ label: 'Since 1 Jan 2026' }],
    })
    const other = await ask(runtime, member, { question: `${limit} in documents before 2025?` })
    expect(other.answer.model).not.toBe('verified')
    expect(titlesOf(other.answer)).toEqual(['Travel Policy'])
  })
})
