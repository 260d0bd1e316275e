import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChangedDocuments } from '@/db/queries/documents/find-changed-documents'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { auditLog, documents } from '@/db/schema'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { getAnswer } from '@/lib/answer/get-answer'
import { getConversation } from '@/lib/answer/get-conversation'
import { replayAnswer } from '@/lib/answer/replay/replay-answer'
import { getSharedConversation } from '@/lib/answer/sharing/get-shared-conversation'
import { shareConversation } from '@/lib/answer/sharing/share-conversation'
import { ask } from '@/lib/answer/testing/ask'
import { preparePin } from '@/lib/answer/verified/prepare-pin'
import type { Scope } from '@/lib/domain/scope'
import { openConversation } from '@/lib/ingest/attachments/open-conversation'
import { removeAttachment } from '@/lib/ingest/attachments/remove-attachment'
import { acceptUpload } from '@/lib/ingest/documents/accept-upload'
import { deleteDocument } from '@/lib/ingest/documents/delete-document'
import { retryDocument } from '@/lib/ingest/documents/retry-document'
import { startOperation } from '@/lib/ingest/operations/start-operation'
import { listSignedReceipts } from '@/lib/ingest/receipts/list-signed-receipts'
import { contract, secret } from './testing/make-office'
import { makeSecretFile, question, type SecretFile } from './testing/make-secret-file'

const gone = { code: 'not_found' }

let database: TestDatabase
let office: SecretFile
beforeAll(async () => {
  database = await createTestDatabase()
  office = await makeSecretFile(database.db)
})
afterAll(async () => {
  await office.close()
  await database.close()
})

test('who reviews a rated answer, replays it or pins it gets nothing of the file', async () => {
  const { runtime, owner, reviewer, admin, answerId, conversationId } = office
  const feedback = { rating: 'up' as const, reasons: [], comment: null, correctedAnswer: null }
  await saveFeedback(database.db, owner, { answerId, feedback, now: runtime.now() })
  for (const scope of [reviewer, admin]) {
    const seen = await getAnswer(runtime, scope, answerId)
    expect(seen.citations[0]).toMatchObject({ withheld: true, title: '', quote: '' })
    expect(JSON.stringify(seen)).not.toContain('47 days')
    await expect(replayAnswer(runtime, scope, { answerId, change: {}, requestId: 'req_1' })).rejects.toMatchObject({
      code: 'replay_closed',
    })
    await expect(preparePin(runtime, scope, { answerId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(getConversation(runtime, scope, conversationId)).rejects.toMatchObject({ code: 'conversation_gone' })
  }
})

test('a shared conversation shows what its answers say, and closes the footnotes of its owner’s files', async () => {
  const { runtime, owner, member, documentId, conversationId } = office
  const { id } = await shareConversation(runtime, owner, { conversationId })
  const seen = await getSharedConversation(runtime, member, { id })
  const [answer] = seen?.answers ?? []
  expect(answer?.text).toContain('47 days')
  expect(answer?.citations).toMatchObject([{ withheld: true, attached: true, title: '', quote: '', externalId: '' }])
  expect(answer?.sources).toEqual([])
  const own = await getSharedConversation(runtime, owner, { id })
  expect(own?.answers[0]?.citations[0]).toMatchObject({ documentId, title: `Supply contract ${secret}` })
  expect(own?.answers[0]?.citations[0]?.withheld).toBeUndefined()
})

test('an admin cannot change, retry, move or delete it, and an upload of the same bytes is told of no copy', async () => {
  const { runtime, admin, documentId } = office
  await expect(deleteDocument(runtime, admin, documentId)).rejects.toMatchObject(gone)
  await expect(retryDocument(runtime, admin, documentId)).rejects.toMatchObject(gone)
  for (const kind of ['retry', 'reread', 'delete'] as const)
    await expect(
      startOperation(runtime, admin, { task: { kind }, target: { documentIds: [documentId] } }),
    ).rejects.toMatchObject(gone)
  const [policy] = await database.db.select().from(documents).where(eq(documents.createdBy, admin.userId))
  if (!policy) throw new Error('there is a policy')
  const { collectionId } = policy
  const body = Readable.from([Buffer.from(contract)])
  const brought = await acceptUpload(runtime, admin, { collectionId, fileName: 'same.md', body })
  expect(brought.duplicateOf).toBeUndefined()
  await deleteDocument(runtime, admin, brought.documentId)
})

test('receipts and the audit log hold no name; the hash of the file is its owner’s', async () => {
  const { runtime, owner, admin, member, attachAndRead, elsewhere } = office
  const { documentId: removed } = await attachAndRead(elsewhere, `${secret} second.md`, `${contract}Second.`)
  await removeAttachment(runtime, await openConversation(runtime, owner, elsewhere), removed)
  const page = { offset: 0, limit: 100 }
  const of = async (scope: Scope) =>
    (await listSignedReceipts(runtime, scope, page)).items
      .map((one) => one.receipt)
      .find((one) => one.targetId === removed)
  expect(await of(owner)).toMatchObject({
    kind: 'attachment-deletion',
    files: [expect.stringMatching(/^[0-9a-f]{64}$/)],
  })
  expect(await of(admin)).toMatchObject({ kind: 'attachment-deletion', files: [] })
  expect(await of(member)).toBeUndefined()
  expect(JSON.stringify(await listSignedReceipts(runtime, admin, page))).not.toContain(secret)
  expect(JSON.stringify(await database.db.select().from(auditLog))).not.toContain(secret)
  const { removed: told } = await findChangedDocuments(database.db, {
    workspaceIds: [admin.workspaceId],
    since: new Date(0),
    limit: 100,
  })
  expect(told.map(({ id }) => id)).not.toContain(removed)
})

test('a draft that was written from one person’s file serves nobody else’s question', async () => {
  const { runtime, begin, attachAndRead, member, documentId } = office
  const own = await begin(member)
  const { documentId: mine } = await attachAndRead(own, 'mine.md', contract, member)
  const { answer } = await ask(runtime, member, { question, conversationId: own })
  expect(answer.cache).not.toBe('hit')
  expect(new Set(answer.sources.map((one) => one.documentId)).has(documentId)).toBe(false)
  expect(answer.citations[0]?.documentId).toBe(mine)
})
