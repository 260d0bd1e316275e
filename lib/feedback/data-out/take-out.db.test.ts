import { parse } from 'csv-parse/sync'
import { and, eq, inArray } from 'drizzle-orm'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteConversation } from '@/db/queries/conversations/delete-conversation'
import { listTrainingAnswers } from '@/db/queries/exports/list-training-answers'
import { answers, auditLog, conversations, feedback, memberships } from '@/db/schema'
import { createTestDatabase, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { Citation } from '@/lib/domain/answer'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { removedNote } from '@/lib/domain/redact-answer'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { takeOut, type TakeOutInput } from './take-out'

const period = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
const now = new Date('2026-06-01T12:00:00.123Z')

let database: TestDatabase
let runtime: Runtime
beforeAll(async () => {
  database = await createTestDatabase()
  runtime = { db: database.db } as unknown as Runtime
})
afterAll(() => database.close())

const citation = (documentId: string, quote: string): Citation =>
  ({
    marker: 1,
    documentId,
    revisionId: `rev ${documentId}`,
    title: 'Leave policy',
    quote,
    page: null,
    headingPath: [],
    charStart: 0,
    charEnd: quote.length,
  }) as unknown as Citation

type Made = {
  question: string
  text?: string
  quote?: string
  documentId?: string
  rating?: 'up' | 'down'
  reviewedAnswer?: string
  unsupported?: boolean
}

async function makeRated(scope: Scope, made: Made): Promise<ConversationId> {
  const { question, rating = 'up', reviewedAnswer, documentId = 'doc 1' } = made
  const text = made.text ?? 'Leave is 28 days [1].'
  const answerId: AnswerId = newId('answer')
  const { workspaceId, userId } = scope
  const conversationId = newId('conversation')
  await database.db.insert(conversations).values({ workspaceId, userId, id: conversationId, title: question })
  await database.db.insert(answers).values({
    workspaceId,
    id: answerId,
    conversationId,
    userId,
    turn: 1,
    question,
    status: 'answered',
    text,
    claims: [
      { start: 0, end: text.length, citations: [1], verdict: made.unsupported ? 'unsupported' : 'quote' },
    ] as unknown as (typeof answers.$inferInsert)['claims'],
    citations: [citation(documentId, made.quote ?? 'Leave is 28 days.')],
    model: 'local:extractive',
    promptVersion: 3,
    traceId: 't',
    requestId: 'r',
    createdAt: now,
  })
  const id = newId('feedback')
  await database.db
    .insert(feedback)
    .values({ workspaceId, id, answerId, userId, rating, reviewedAnswer: reviewedAnswer ?? null, createdAt: now })
  return conversationId
}

async function take(scope: Scope, input: Partial<TakeOutInput> & Pick<TakeOutInput, 'kind'>): Promise<string> {
  return Buffer.concat(await takeBytes(scope, input)).toString()
}

async function readAll(pages: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const read: Buffer[] = []
  for await (const page of pages) read.push(Buffer.from(page))
  return Buffer.concat(read)
}

async function takeBytes(scope: Scope, input: Partial<TakeOutInput> & Pick<TakeOutInput, 'kind'>): Promise<Buffer[]> {
  const pages: Buffer[] = []
  for await (const page of await takeOut(runtime, scope, { ...period, format: 'csv', split: 'train', ...input }))
    pages.push(Buffer.from(page))
  return pages
}

type Line = {
  messages?: { role: string; content: string }[]
  chosen?: { content: string }[]
  rejected?: { content: string }[]
  metadata: { origin: string; masked: number; promptVersion: number | null }
}

/** Both sides together: which side a document is on is a matter of its hash. */
async function lines(scope: Scope, kind: 'chat' | 'preference'): Promise<Line[]> {
  const texts = [await take(scope, { kind }), await take(scope, { kind, split: 'validation' })]
  return texts
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

const makeAdmin = async (): Promise<Scope> => {
  const workspaceId = await makeWorkspace(database.db)
  return makeUser(database.db, { workspaceId, role: 'admin', name: 'Jana Kos' })
}

test('training data are what somebody stands behind, masked, each question once with its best answer', async () => {
  const admin = await makeAdmin()
  await makeRated(admin, { question: 'How long is leave?', quote: 'Ask Jana Kos, jana@norrvane.example.' })
  await makeRated(admin, { question: 'how long is leave', rating: 'down', reviewedAnswer: 'Leave is 30 days.' })
  await makeRated(admin, { question: 'Unsupported?', unsupported: true })
  await makeRated(admin, { question: 'Deleted?', text: removedNote })
  await makeRated(admin, { question: 'Just bad?', rating: 'down' })
  await makeRated(admin, { question: 'Who knows?', quote: 'Ask Jana Kos, jana@norrvane.example.', documentId: 'doc 2' })

  const chat = await lines(admin, 'chat')
  expect(chat.map((line) => `${line.metadata.origin}: ${line.messages?.at(-1)?.content}`).toSorted()).toEqual([
    'rated: Leave is 28 days [1].',
    'reviewed: Leave is 30 days.',
  ])
  const rated = chat.find((line) => line.metadata.origin === 'rated')
  expect(rated?.messages?.[1]?.content).toBe(
    'Passages:\n\n[1] Leave policy\nAsk [person], [e-mail].\n\nQuestion: Who knows?',
  )
  expect(rated?.metadata).toMatchObject({ masked: 2, promptVersion: 3 })
  expect(JSON.stringify(chat)).not.toContain(admin.userId)

  const [preference, ...others] = await lines(admin, 'preference')
  expect(others).toEqual([])
  expect(preference).toMatchObject({
    chosen: [{ content: 'Leave is 30 days.' }],
    rejected: [{ content: 'Leave is 28 days [1].' }],
  })
})

test('tables are read page by page without losing or repeating a row, and no cell is a formula', async () => {
  const admin = await makeAdmin()
  const count = 1100
  for (let at = 0; at < 3; at++) await makeRated(admin, { question: at === 0 ? '=HYPERLINK("x")' : `Question ${at}?` })
  const [one] = await database.db.select().from(answers).where(eq(answers.workspaceId, admin.workspaceId)).limit(1)
  if (!one) throw new Error('there is no answer')
  const { claimsTotal: _total, claimsUnsupported: _unsupported, ...row } = one
  const many = Array.from({ length: count }, () => ({ ...row, id: newId('answer') }))
  await database.db.insert(answers).values(many)

  const csv = parse<{ id: string }>(await take(admin, { kind: 'answers' }), { columns: true })
  expect(new Set(csv.map(({ id }) => id)).size).toBe(count + 3)
  expect(csv).toHaveLength(count + 3)
  expect(csv[0]).not.toHaveProperty('question')
  expect(csv[0]).not.toHaveProperty('cursor')

  const ratings = await take(admin, { kind: 'ratings' })
  expect(ratings).toContain(`"'=HYPERLINK(""x"")"`)
  const jsonl = (await take(admin, { kind: 'ratings', format: 'jsonl' })).trim().split('\n')
  expect(jsonl.map((line) => (JSON.parse(line) as { rating: string }).rating)).toEqual(['up', 'up', 'up'])
  expect(await take(admin, { kind: 'model-calls' })).toBe('')

  const file = Buffer.concat(await takeBytes(admin, { kind: 'answers', format: 'parquet' }))
  const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(count + 3)
  expect(rows[0]).toMatchObject({ createdAt: now, promptVersion: 3, verified: false, sources: 0, stopped: false })
  expect(rows[0]).not.toHaveProperty('cursor')
})

test('what is erased while a table goes out is in no later page, and nothing else is lost, repeated or broken by it', async () => {
  const admin = await makeAdmin()
  await makeRated(admin, { question: 'The first?' })
  const [one] = await database.db.select().from(answers).where(eq(answers.workspaceId, admin.workspaceId)).limit(1)
  const { claimsTotal: _total, claimsUnsupported: _unsupported, ...row } = one ?? expect.fail()
  const ids = Array.from({ length: 1100 }, (_, at) => `ans_${String(at).padStart(5, '0')}` as AnswerId)
  const inThePast = new Date(now.getTime() - 1000)
  await database.db.insert(answers).values(ids.map((id) => ({ ...row, id, createdAt: inThePast })))
  // The last row of the first page, by which the second one begins, and some that would have come later.
  const erased = [ids[999], ids[1000], ids[1050]].map((id) => id ?? expect.fail())

  for (const format of ['jsonl', 'csv'] as const) {
    const pages: Buffer[] = []
    for await (const page of await takeOut(runtime, admin, { ...period, kind: 'answers', format, split: 'train' })) {
      if (pages.length === 0) await database.db.delete(answers).where(inArray(answers.id, erased))
      pages.push(Buffer.from(page))
    }
    const file = Buffer.concat(pages).toString()
    const lined = (): { id: string }[] =>
      file
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string })
    const rows = format === 'csv' ? parse<{ id: string }>(file, { columns: true }) : lined()
    expect(rows.map(({ id }) => id)).toEqual([...ids.filter((id, at) => at === 999 || !erased.includes(id)), row.id])
    await database.db.insert(answers).values(erased.map((id) => ({ ...row, id, createdAt: inThePast })))
  }
})

test('a table breaks off where its workspace is being deleted, and is no file that looks whole', async () => {
  const admin = await makeAdmin()
  await makeRated(admin, { question: 'The first?' })
  for (const format of ['jsonl', 'csv', 'parquet'] as const) {
    const pages = await takeOut(runtime, admin, { ...period, kind: 'answers', format, split: 'train' })
    expect((await readAll(pages)).length).toBeGreaterThan(0)
  }
  const begun = await takeOut(runtime, admin, { ...period, kind: 'answers', format: 'csv', split: 'train' })
  // What the deletion does first: it shuts the doors, and the rows go after that.
  await database.db.delete(memberships).where(eq(memberships.workspaceId, admin.workspaceId))
  await database.db.delete(answers).where(eq(answers.workspaceId, admin.workspaceId))
  await expect(readAll(begun)).rejects.toMatchObject({ code: 'forbidden' })
})

test('what a reader has deleted goes out no more from that moment on, also while the deletion can be undone', async () => {
  const admin = await makeAdmin()
  const conversationId = await makeRated(admin, { question: 'Theirs alone?' })
  await makeRated(admin, { question: 'Kept?', documentId: 'doc 2' })
  expect(await take(admin, { kind: 'ratings' })).toContain('Theirs alone?')
  await deleteConversation(database.db, admin, { conversationId, now })
  expect(await take(admin, { kind: 'ratings' })).not.toContain('Theirs alone?')
  expect(JSON.stringify(await lines(admin, 'chat'))).toContain('Kept?')
  expect(JSON.stringify(await lines(admin, 'chat'))).not.toContain('Theirs alone?')
})

test('only admins take data out, of their workspace alone, and it is written down', async () => {
  const admin = await makeAdmin()
  const neighbour = await makeAdmin()
  const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
  await makeRated(neighbour, { question: 'Theirs?' })
  await expect(take(reviewer, { kind: 'answers' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await take(admin, { kind: 'ratings' })).toBe('')
  expect(await listTrainingAnswers(database.db, admin, period)).toEqual([])
  expect(await lines(admin, 'chat')).toEqual([])
  const entries = await database.db
    .select({ detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, admin.workspaceId), eq(auditLog.action, 'data.exported')))
  expect(entries.map(({ detail }) => (detail as { kind: string }).kind)).toEqual(['ratings', 'chat', 'chat'])
})
