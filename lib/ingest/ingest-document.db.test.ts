import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { blocks, chunkEmbeddings, chunks, documentRevisions, documents } from '@/db/schema'
import { createTestDatabase, makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import type { CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { acceptUpload } from './documents/accept-upload'
import { ingestDocument } from './ingest-document'
import { makePictures } from './parse/testing/make-scan'
import { inProcessReader, makeIngestRuntime } from './testing/make-ingest-runtime'

let database: TestDatabase
let admin: Scope
let collectionId: CollectionId
beforeAll(async () => {
  database = await createTestDatabase()
  admin = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  collectionId = await makeCollection(database.db, admin)
})
afterAll(() => database.close())

type Made = Awaited<ReturnType<typeof makeIngestRuntime>>

const upload = (made: Made, fileName: string, text: string, externalId?: string) =>
  acceptUpload(made.runtime, admin, {
    collectionId,
    fileName,
    body: Readable.from([Buffer.from(text)]),
    ...(externalId ? { externalId } : {}),
  })

const ingest = (made: Made, revisionId: RevisionId) =>
  ingestDocument(made.runtime, admin, { revisionId, reader: inProcessReader })

async function chunkRows(documentId: DocumentId) {
  return database.db
    .select()
    .from(chunks)
    .where(and(eq(chunks.workspaceId, admin.workspaceId), eq(chunks.documentId, documentId)))
    .orderBy(chunks.revisionId, chunks.ordinal)
}

async function revisionRow(id: RevisionId) {
  const [row] = await database.db.select().from(documentRevisions).where(eq(documentRevisions.id, id))
  if (!row) throw new Error('no such revision')
  return row
}

test('an uploaded Markdown file becomes an active, embedded, searchable revision', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await upload(made, 'leave.md', '# Leave\n\nUnused days carry over until 31 March.\n\n- one\n- two\n')
  expect(accepted.status).toBe('queued')
  expect(made.queued).toMatchObject([{ name: 'ingest-revision', payload: { revisionId: accepted.revisionId } }])

  expect(await ingest(made, accepted.revisionId)).toBe('indexed')

  const revision = await revisionRow(accepted.revisionId)
  expect(revision).toMatchObject({
    status: 'indexed',
    errorCode: null,
    coverage: 1,
    attempts: 1,
    chunksTotal: 1,
    chunksDone: 1,
  })
  expect(Object.keys(revision.stageMs)).toEqual(expect.arrayContaining(['store', 'parse', 'embed', 'index']))
  const [document] = await database.db.select().from(documents).where(eq(documents.id, accepted.documentId))
  expect(document).toMatchObject({ title: 'Leave', activeRevisionId: accepted.revisionId, externalId: 'leave.md' })
  const [chunk] = await chunkRows(accepted.documentId)
  expect(chunk).toMatchObject({ isActive: true, context: 'Leave' })
  expect(revision.text?.slice(chunk?.charStart, chunk?.charEnd)).toContain('carry over until 31 March')
  const vectors = await database.db
    .select()
    .from(chunkEmbeddings)
    .where(eq(chunkEmbeddings.chunkId, chunk?.id ?? ('' as never)))
  expect(vectors).toHaveLength(1)
})

test('running the same job twice leaves the same rows', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await upload(made, 'twice.txt', 'One paragraph.\n\nAnother paragraph.')
  await ingest(made, accepted.revisionId)
  const before = await chunkRows(accepted.documentId)
  expect(await ingest(made, accepted.revisionId)).toBe('skipped')
  expect(await chunkRows(accepted.documentId)).toEqual(before)
})

test('new bytes under the same external id make a new revision, and readers are switched over whole', async () => {
  await using made = await makeIngestRuntime(database.db)
  const first = await upload(made, 'price.md', '# Price\n\nThe price is 10 EUR.')
  await ingest(made, first.revisionId)
  const second = await upload(made, 'price.md', '# Price\n\nThe price is 12 EUR.')
  expect(second.documentId).toBe(first.documentId)
  expect(second.revisionId).not.toBe(first.revisionId)
  // Until the new one is indexed the old one serves.
  expect((await chunkRows(first.documentId)).filter((row) => row.isActive).map((row) => row.revisionId)).toEqual([
    first.revisionId,
  ])
  await ingest(made, second.revisionId)
  const rows = await chunkRows(first.documentId)
  expect(rows.filter((row) => row.isActive).map((row) => row.revisionId)).toEqual([second.revisionId])
  expect(rows).toHaveLength(2)
})

test('an older revision that finishes late does not replace the newer one', async () => {
  await using made = await makeIngestRuntime(database.db)
  const first = await upload(made, 'late.md', 'Old words.')
  const second = await upload(made, 'late.md', 'New words.')
  await ingest(made, second.revisionId)
  expect(await ingest(made, first.revisionId)).toBe('indexed')
  const [document] = await database.db.select().from(documents).where(eq(documents.id, first.documentId))
  expect(document?.activeRevisionId).toBe(second.revisionId)
  const active = (await chunkRows(first.documentId)).filter((row) => row.isActive)
  expect(active.map((row) => row.revisionId)).toEqual([second.revisionId])
})

test('a file without text fails at the parse stage with a code, and leaves no chunks', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await upload(made, 'blank.md', '---\ntitle: Nothing\n---\n\n')
  expect(await ingest(made, accepted.revisionId)).toBe('failed')
  expect(await revisionRow(accepted.revisionId)).toMatchObject({
    status: 'failed',
    stage: 'parse',
    errorCode: 'document_no_text',
  })
  expect(await chunkRows(accepted.documentId)).toEqual([])
})

test('a retryable failure goes back into the queue, and after three attempts it fails', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await upload(made, 'slow.txt', 'This one never ends.')
  const reader = {
    ...inProcessReader,
    readFile: () =>
      Promise.resolve({
        ok: false as const,
        stage: 'parse' as const,
        failure: { code: 'parse_timeout' as const, detail: null },
      }),
  }
  const run = () => ingestDocument(made.runtime, admin, { revisionId: accepted.revisionId, reader })
  expect([await run(), await run(), await run()]).toEqual(['requeued', 'requeued', 'failed'])
  expect(await revisionRow(accepted.revisionId)).toMatchObject({
    status: 'failed',
    errorCode: 'parse_timeout',
    attempts: 3,
  })
  expect(made.queued.filter((job) => job.name === 'ingest-revision')).toHaveLength(3)
})

test('without an embedder the document is found by keyword, and is not held back', async () => {
  await using made = await makeIngestRuntime(database.db, { embedder: null })
  const accepted = await upload(made, 'keyword.md', 'Keyword only text.')
  expect(await ingest(made, accepted.revisionId)).toBe('indexed')
  const [chunk] = await chunkRows(accepted.documentId)
  expect(chunk?.isActive).toBe(true)
  expect(
    await database.db
      .select()
      .from(chunkEmbeddings)
      .where(eq(chunkEmbeddings.chunkId, chunk?.id ?? ('' as never))),
  ).toEqual([])
})

test('every block and chunk of a revision is exactly the slice of its text', async () => {
  await using made = await makeIngestRuntime(database.db)
  const accepted = await upload(
    made,
    'slices.md',
    '# Ünïcode 🎉\n\nFirst 🚀 paragraph.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n> quoted',
  )
  await ingest(made, accepted.revisionId)
  const { text } = await revisionRow(accepted.revisionId)
  const rows = await database.db
    .select()
    .from(blocks)
    .where(eq(blocks.revisionId, accepted.revisionId))
    .orderBy(blocks.ordinal)
  expect(rows.map((row) => text?.slice(row.charStart, row.charEnd))).toEqual([
    'Ünïcode 🎉',
    'First 🚀 paragraph.',
    'A: 1; B: 2',
    'A: 3; B: 4',
    'quoted',
  ])
})

test(
  'a picture is indexed with its confidence, and a long recognition moves the deadline',
  { timeout: 60_000 },
  async () => {
    let now = new Date()
    await using made = await makeIngestRuntime(database.db, { now: () => now })
    const [picture = new Uint8Array()] = await makePictures([['The pump stands in the cellar.']])
    const body = Readable.from([Buffer.from(picture)])
    const { revisionId } = await acceptUpload(made.runtime, admin, { collectionId, fileName: 'note.png', body })
    const startedAt = now
    const reader: typeof inProcessReader = {
      ...inProcessReader,
      async readFile(file, options) {
        // Half an hour later the first deadline is over.
        now = new Date(startedAt.getTime() + 30 * 60_000)
        const outcome = await inProcessReader.readFile(file, options)
        await vi.waitFor(async () => expect((await revisionRow(revisionId)).stage).toBe('chunk'), 10_000)
        return outcome
      },
    }
    expect(await ingestDocument(made.runtime, admin, { revisionId, reader })).toBe('indexed')
    const revision = await revisionRow(revisionId)
    expect(revision.text).toBe('The pump stands in the cellar.')
    expect(revision.coverageReport).toMatchObject({ recognised: [{ page: 1 }], blank: [], withoutText: [] })
    expect(revision.deadlineAt?.getTime()).toBe(now.getTime() + 20 * 60_000)
    expect(Object.keys(revision.stageMs)).toContain('ocr')
  },
)
