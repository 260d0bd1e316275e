import { createHash, createPublicKey, verify } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deletionReceipts, documentOperationItems } from '@/db/schema'
import { createTestDatabase, makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Signed } from '@/lib/domain/signed-receipt'
import { acceptUpload } from '../documents/accept-upload'
import { deleteCollection } from '../documents/delete-collection'
import { deleteDocument } from '../documents/delete-document'
import { ingestDocument } from '../ingest-document'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { getSignedReceipt, listSignedReceipts } from './list-signed-receipts'

vi.stubEnv('FOOTNOTE_SECRET', 'ab'.repeat(32))
let database: TestDatabase
let made: Awaited<ReturnType<typeof makeIngestRuntime>>
let admin: Scope
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  made = await makeIngestRuntime(database.db)
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
})
afterEach(() => made[Symbol.asyncDispose]())

const content = '# Winches\n\nThe winch is oiled in March.'
async function bring(text = content) {
  const collectionId = await makeCollection(database.db, admin)
  const accepted = await acceptUpload(made.runtime, admin, {
    collectionId,
    fileName: 'winches.md',
    body: Readable.from([Buffer.from(text)]),
  })
  await ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader: inProcessReader })
  return { collectionId, ...accepted }
}

/** As somebody would who has nothing but the file that was downloaded. */
function isRight(downloaded: string): boolean {
  const { receipt, publicKey, signature } = JSON.parse(downloaded) as Signed<unknown>
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(JSON.stringify(receipt)), key, Buffer.from(signature, 'base64'))
}

test('a receipt can be had long after, says what was found, names the file by its hash, and shows when it was changed', async () => {
  const { documentId } = await bring()
  const { receiptId, removed } = await deleteDocument(made.runtime, admin, documentId)
  const signed = await getSignedReceipt(made.runtime, admin, receiptId)
  expect(signed.receipt).toMatchObject({
    kind: 'document-deletion',
    targetId: documentId,
    requestedBy: admin.userId,
    files: [createHash('sha256').update(content).digest('hex')],
    removed,
    probes: { keyword: 0, vector: 0, answers: 0, cache: 0, blob: 0 },
  })
  expect(signed.receipt.finishedAt).not.toBeNull()
  const downloaded = JSON.stringify(signed, null, 2)
  expect(downloaded).not.toMatch(/winch/i)
  expect(isRight(downloaded)).toBe(true)
  expect(isRight(downloaded.replace('"documents": 1', '"documents": 2'))).toBe(false)
  expect(isRight(downloaded.replace('"keyword": 0', '"keyword": 1'))).toBe(false)
  expect(await getSignedReceipt(made.runtime, admin, receiptId)).toEqual(signed)
})

test('where the process ended before anybody looked, the receipt says so', async () => {
  const { collectionId } = await bring()
  const { receiptId } = await deleteCollection(made.runtime, admin, collectionId)
  await database.db
    .update(deletionReceipts)
    .set({ probes: null, finishedAt: null })
    .where(eq(deletionReceipts.id, receiptId))
  const signed = await getSignedReceipt(made.runtime, admin, receiptId)
  expect(signed.receipt).toMatchObject({ kind: 'collection-deletion', probes: null, finishedAt: null })
  expect(isRight(JSON.stringify(signed))).toBe(true)
})

test('receipts are listed in pages, or those of one operation; they are the admins’ of their own workspace', async () => {
  const brought = [await bring('One lamp.'), await bring('Two lamps.'), await bring('Three lamps.')]
  const receiptIds: string[] = []
  for (const { documentId } of brought)
    receiptIds.push((await deleteDocument(made.runtime, admin, documentId)).receiptId)
  const list = (offset: number) => listSignedReceipts(made.runtime, admin, { offset, limit: 2 })
  const [first, second] = [await list(0), await list(2)]
  expect([first.nextOffset, second.nextOffset]).toEqual([2, null])
  const listed = [...first.items, ...second.items].map(({ receipt }) => receipt.id)
  expect(listed.toSorted()).toEqual(receiptIds.toSorted())

  const operationId = newId('operation')
  await database.db.insert(documentOperationItems).values({
    workspaceId: admin.workspaceId,
    operationId,
    documentId: brought[1]?.documentId ?? newId('document'),
    status: 'done',
    receiptId: receiptIds[1] ?? '',
  })
  const ofOperation = await listSignedReceipts(made.runtime, admin, { operationId, offset: 0, limit: 9 })
  expect(ofOperation.items.map(({ receipt }) => receipt.id)).toEqual([receiptIds[1]])

  const reviewer = await makeUser(database.db, { workspaceId: admin.workspaceId, role: 'reviewer' })
  expect((await listSignedReceipts(made.runtime, reviewer, { offset: 0, limit: 9 })).items).toEqual([])
  await expect(getSignedReceipt(made.runtime, reviewer, receiptIds[0] ?? '')).rejects.toMatchObject({
    code: 'not_found',
  })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  await expect(getSignedReceipt(made.runtime, neighbour, receiptIds[0] ?? '')).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await listSignedReceipts(made.runtime, neighbour, { offset: 0, limit: 9 })).items).toEqual([])
})
