import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findOwnPlace } from '@/db/queries/attachments/find-own-place'
import { listAttachments } from '@/db/queries/attachments/list-attachments'
import { deleteConversation, restoreConversation, undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { eraseDeletedConversations } from '@/db/queries/conversations/erase-deleted-conversations'
import { findConversation } from '@/db/queries/conversations/find-conversation'
import { chunks, collections, conversations, deletionReceipts, documents } from '@/db/schema'
import { createTestDatabase, makeCollection, type TestDatabase } from '@/db/testing'
import { exportConversation } from '@/lib/answer/export/export-conversation'
import { getConversation } from '@/lib/answer/get-conversation'
import { nameConversations } from '@/lib/answer/name-conversations'
import { ask } from '@/lib/answer/testing/ask'
import { scopeInConversation } from '@/lib/auth/require-scope'
import { attachmentLimits, unaskedTitle } from '@/lib/domain/attachment'
import type { Scope } from '@/lib/domain/scope'
import { makeRawZip } from '@/lib/ingest/parse/testing/make-archive'
import { eraseAttachments } from '@/lib/ingest/attachments/erase-attachments'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { removeAttachment } from '@/lib/ingest/attachments/remove-attachment'
import { retryAttachment } from '@/lib/ingest/attachments/retry-attachment'
import { acceptUpload } from '@/lib/ingest/documents/accept-upload'
import { Readable } from 'node:stream'
import { contract, makeOffice, secret } from './testing/make-office'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

async function office(...args: Parameters<typeof makeOffice> extends [unknown, ...infer Rest] ? Rest : never) {
  const made = await makeOffice(database.db, ...args)
  onTestFinished(() => made.close())
  return made
}

test('a member attaches a file, asks about it, and gets quotes with footnotes from it and from what they may read', async () => {
  const { runtime, owner, begin, attachAndRead } = await office()
  const conversationId = await begin()
  const { documentId } = await attachAndRead(conversationId, 'contract.md', contract)
  const { answer } = await ask(runtime, owner, {
    question: `What is the notice period of the ${secret} contract?`,
    conversationId,
  })
  expect(answer).toMatchObject({ status: 'answered', citations: [{ documentId, title: `Supply contract ${secret}` }] })
  expect(answer.text).toContain('47 days')
  const other = await ask(runtime, owner, {
    question: 'How many days of annual leave do employees get?',
    conversationId,
  })
  expect(other.answer.text).toContain('30 days')
  const told = await getConversation(runtime, owner, conversationId)
  expect(told.answers.map((one) => one.citations.some(({ withheld }) => withheld))).toEqual([false, false])
  expect(told.title).toContain('notice period')
})

test('words such as "in this file" limit the question to what is attached, and can be taken away', async () => {
  const { runtime, owner, begin, attachAndRead } = await office()
  const conversationId = await begin()
  const { documentId } = await attachAndRead(conversationId, 'contract.md', contract)
  // One that could not be read is no other file that might be meant.
  await attachAndRead(conversationId, 'empty.md', '   ')
  const question = 'How many days of annual leave do employees get in this file?'
  const { answer } = await ask(runtime, owner, { question, conversationId })
  expect(answer.status).toBe('refused')
  expect(answer.filters).toMatchObject([
    {
      kind: 'document',
      documentIds: [documentId],
      words: 'in this file',
      applied: true,
      label: `Supply contract ${secret}`,
    },
  ])
  const { answer: wide } = await ask(runtime, owner, { question, conversationId, withoutFilters: ['in this file'] })
  expect(wide.text).toContain('30 days')
  expect(wide.filters).toMatchObject([{ applied: false }])
  const { answer: summary } = await ask(runtime, owner, { question: 'Summarise this document', conversationId })
  expect(summary.text).toContain('47 days')
  expect(new Set(summary.citations.map((one) => one.documentId))).toEqual(new Set([documentId]))
})

test('the files of a conversation are asked beside chosen collections, and alone when they are chosen', async () => {
  const { db, runtime, owner, admin, begin, attachAndRead } = await office()
  const conversationId = await begin()
  const { documentId } = await attachAndRead(conversationId, 'contract.md', contract)
  const collectionIds = [await makeCollection(db, admin)]
  const question = `What is the notice period of the ${secret} contract?`
  const { answer } = await ask(runtime, owner, { question, conversationId, collectionIds })
  expect(answer.text).toContain('47 days')
  const alone = await ask(runtime, owner, {
    question: 'How many days of annual leave do employees get?',
    conversationId,
    collectionIds: [],
    documentIds: [documentId],
  })
  expect(alone.answer.status).toBe('refused')
})

test('the same file again is the same document, another file of its name is another, and what failed is read again', async () => {
  const { db, runtime, owner, begin, attach, attachAndRead, queued } = await office()
  const conversationId = await begin()
  const first = await attachAndRead(conversationId, 'a.md', contract)
  expect(await attach(conversationId, 'a.md', contract)).toMatchObject({
    documentId: first.documentId,
    status: 'indexed',
  })
  expect(await attach(conversationId, 'copy.md', contract)).toMatchObject({ duplicateOf: first.documentId })
  const other = await attach(conversationId, 'a.md', `${contract}More.`)
  expect(other.documentId).not.toBe(first.documentId)
  const inside = scopeInConversation(owner, conversationId)
  expect((await listAttachments(db, inside)).map(({ fileName }) => fileName)).toEqual(['a.md', 'a.md'])

  const { documentId, revisionId } = await attachAndRead(conversationId, 'empty.md', '   ')
  const [failed] = await listAttachments(db, inside, { documentId })
  expect(failed).toMatchObject({ status: 'failed', errorCode: 'document_no_text' })
  const before = queued.length
  expect(await retryAttachment(runtime, inside, documentId)).toMatchObject({ status: 'queued', revisionId })
  expect(queued.slice(before)).toMatchObject([{ name: 'ingest-revision', payload: { revisionId } }])
})

test('what lies in an attached archive is asked with it, counts as one file, and goes with it', async () => {
  const { db, runtime, owner, begin, attach, read } = await office()
  const conversationId = await begin()
  const zip = makeRawZip([
    { name: 'terms.md', content: contract },
    { name: 'other.md', content: 'Another file of no interest.' },
  ])
  const inside = await openConversation(runtime, owner, conversationId)
  const archive = await attach(conversationId, 'papers.zip', zip)
  await read(archive.revisionId)
  const unread = await db.select().from(documents).where(eq(documents.createdBy, owner.userId))
  for (const { id, latestRevisionId } of unread) if (id !== archive.documentId) await read(latestRevisionId)
  expect(unread).toHaveLength(3)
  expect((await listAttachments(db, inside)).map(({ fileName }) => fileName)).toEqual(['papers.zip'])
  const question = 'What is the notice period in the attachment?'
  const { answer } = await ask(runtime, owner, { question, conversationId })
  expect(answer.text).toContain('47 days')
  await removeAttachment(runtime, inside, archive.documentId)
  expect(await db.$count(documents, eq(documents.createdBy, owner.userId))).toBe(0)
})

test('more files or bytes than a conversation or a person may have are refused, also when they arrive together', async () => {
  const { db, owner, begin, attach } = await office()
  const conversationId = await begin()
  const { files } = attachmentLimits.conversation
  const sent = await Promise.allSettled(
    Array.from({ length: files + 2 }, (_, n) => attach(conversationId, `${n}.md`, `Words of file ${n}.`)),
  )
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(files)
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'attachment_limit' })
  expect(await listAttachments(db, scopeInConversation(owner, conversationId))).toHaveLength(files)
  // One that is attached already needs no room; which of those that came together had some is a matter of chance.
  const taken = sent.findIndex(({ status }) => status === 'fulfilled')
  expect(await attach(conversationId, `${taken}.md`, `Words of file ${taken}.`)).toMatchObject({ status: 'queued' })
  await expect(attach(await begin(), 'elsewhere.md', 'Elsewhere there is room.')).resolves.toBeDefined()
})

test('removing a file deletes it with a receipt, and its words from the answers', async () => {
  const { runtime, owner, begin, attachAndRead } = await office()
  const conversationId = await begin()
  const { documentId } = await attachAndRead(conversationId, 'contract.md', contract)
  await ask(runtime, owner, { question: `What is the notice period of the ${secret} contract?`, conversationId })
  const inside = await openConversation(runtime, owner, conversationId)
  const receipt = await removeAttachment(runtime, inside, documentId)
  expect(receipt).toMatchObject({
    targetKind: 'attachment',
    targetId: documentId,
    removed: { documents: 1, answersRedacted: 1, blobs: 1 },
    probes: { keyword: 0, vector: 0, answers: 0, cache: 0, blob: 0 },
  })
  expect(
    JSON.stringify((await getConversation(runtime, owner, conversationId)).answers.map((one) => one.text)),
  ).not.toContain('47 days')
  await expect(removeAttachment(runtime, inside, documentId)).rejects.toMatchObject({ code: 'not_found' })
})

test('inside of a conversation a reader can remove, retry and replace nothing but what is attached there', async () => {
  const { db, runtime, owner, admin, begin, attachAndRead } = await office()
  const [one, two] = [await begin(), await begin()]
  const { documentId } = await attachAndRead(one, 'contract.md', contract)
  const [policy] = await db.select().from(documents).where(eq(documents.createdBy, admin.userId))
  if (!policy) throw new Error('there is a policy')
  const inOne = await openConversation(runtime, owner, one)
  const inTwo = await openConversation(runtime, owner, two)
  const gone = { code: 'not_found' }
  await expect(removeAttachment(runtime, inOne, policy.id)).rejects.toMatchObject(gone)
  await expect(retryAttachment(runtime, inOne, policy.id)).rejects.toMatchObject(gone)
  await expect(removeAttachment(runtime, inTwo, documentId)).rejects.toMatchObject(gone)
  const body = Readable.from([Buffer.from('Planted words.')])
  const planted = acceptUpload(runtime, inOne, { collectionId: policy.collectionId, fileName: 'planted.md', body })
  await expect(planted).rejects.toMatchObject(gone)
  await expect(openConversation(runtime, admin, one)).rejects.toMatchObject({ code: 'conversation_gone' })
})

test('files go with their conversation once it cannot be restored, each with a receipt, and not before', async () => {
  let moment = new Date('2026-03-02T09:00:00.000Z')
  const { db, runtime, owner, begin, attachAndRead } = await office({ now: () => moment })
  const conversationId = await begin()
  const { documentId } = await attachAndRead(conversationId, 'contract.md', contract)
  await deleteConversation(db, owner, { conversationId, now: moment })
  expect(await findOwnPlace(db, owner, { documentId })).toBeNull()
  await eraseAttachments(runtime)
  expect(await restoreConversation(db, owner, { conversationId, now: moment })).toBe(true)
  expect(await listAttachments(db, scopeInConversation(owner, conversationId))).toHaveLength(1)

  await deleteConversation(db, owner, { conversationId, now: moment })
  moment = new Date(moment.getTime() + undoWindowMs + 1)
  // Whatever keeps the files from going keeps the conversation, which names them.
  await eraseDeletedConversations(db, { now: moment })
  expect(await db.$count(conversations, eq(conversations.id, conversationId))).toBe(1)
  await eraseAttachments(runtime)
  await eraseDeletedConversations(db, { now: moment })
  expect(await db.$count(conversations, eq(conversations.id, conversationId))).toBe(0)
  expect(await db.$count(collections, eq(collections.conversationId, conversationId))).toBe(0)
  expect(await db.$count(chunks, eq(chunks.documentId, documentId))).toBe(0)
  const [receipt] = await db.select().from(deletionReceipts).where(eq(deletionReceipts.targetId, documentId))
  expect(receipt).toMatchObject({
    targetKind: 'attachment',
    createdBy: owner.userId,
    probes: { keyword: 0, vector: 0, answers: 0, cache: 0, blob: 0 },
  })
})

test('a conversation with files and no question is called after its first file while that is there; an export names what it cites', async () => {
  const { db, runtime, owner, admin, begin, attachAndRead } = await office()
  const conversationId = await begin()
  const name = async (scope: Scope) => {
    const row = await findConversation(db, owner, { conversationId })
    return row && (await nameConversations(runtime, scope, [row]))[0]?.title
  }
  expect(await name(owner)).toBe(unaskedTitle)
  const { documentId } = await attachAndRead(conversationId, 'first.md', `${contract}First.`)
  expect([await name(owner), await name(admin)]).toEqual(['first.md', unaskedTitle])
  await removeAttachment(runtime, scopeInConversation(owner, conversationId), documentId)
  expect(await name(owner)).toBe(unaskedTitle)
  await attachAndRead(conversationId, 'contract.md', contract)
  await ask(runtime, owner, { question: `What is the notice period of the ${secret} contract?`, conversationId })
  const input = { conversationId, format: 'md', origin: 'https://footnote.example.com' } as const
  const { bytes } = await exportConversation(runtime, owner, input)
  const text = Buffer.from(bytes).toString()
  expect(text).toContain(`Supply contract ${secret}`)
  expect(text).toContain('attached to the conversation on')
  expect(text).not.toContain('/documents/')
})
