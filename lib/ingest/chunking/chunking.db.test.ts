import { Readable } from 'node:stream'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countDocuments } from '@/db/queries/documents/list-documents'
import { chunks } from '@/db/schema'
import { createTestDatabase, makeCollection, makeUser, makeWorkspace, type TestDatabase } from '@/db/testing'
import { chunkStrategies } from '@/lib/domain/chunking'
import type { CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { acceptUpload } from '../documents/accept-upload'
import { ingestDocument } from '../ingest-document'
import { startRebuild } from '../rebuilds/start-rebuild'
import { inProcessReader, makeIngestRuntime } from '../testing/make-ingest-runtime'
import { previewChunking } from './preview-chunking'

type Made = Awaited<ReturnType<typeof makeIngestRuntime>>

let database: TestDatabase
let admin: Scope
let member: Scope
let neighbour: Scope
let made: Made
beforeAll(async () => {
  database = await createTestDatabase()
  const workspaceId = await makeWorkspace(database.db)
  admin = await makeUser(database.db, { workspaceId, role: 'admin' })
  member = await makeUser(database.db, { workspaceId })
  neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  made = await makeIngestRuntime(database.db)
})
afterAll(() => database.close())

const handbook = ['# Handbook', '## Leave', 'Thirty days a year.', '## Pay', 'On the last working day.'].join('\n\n')

async function bring(collectionId: CollectionId, fileName: string, text = handbook): Promise<DocumentId> {
  const body = Readable.from([Buffer.from(text)])
  const { documentId, revisionId } = await acceptUpload(made.runtime, admin, { collectionId, fileName, body })
  await ingest(revisionId)
  return documentId
}

const ingest = (revisionId: RevisionId) => ingestDocument(made.runtime, admin, { revisionId, reader: inProcessReader })

async function passages(documentId: DocumentId): Promise<string[]> {
  const isActive = and(
    eq(chunks.workspaceId, admin.workspaceId),
    eq(chunks.documentId, documentId),
    eq(chunks.isActive, true),
  )
  const rows = await database.db.select().from(chunks).where(isActive).orderBy(asc(chunks.ordinal))
  return rows.map(({ searchText, context }) => searchText.slice(context.length + 1))
}

test('what comes later is cut like that from the start, and what is cut otherwise can be counted', async () => {
  const collectionId = await makeCollection(database.db, admin)
  await startRebuild(made.runtime, admin, { collectionId, chunking: 'heading', isAutomatic: false })
  const documentId = await bring(collectionId, 'later.md')
  expect(await passages(documentId)).toHaveLength(2)
  const notCutAs = (version: string) => countDocuments(database.db, admin, { collectionId, notCutAs: version })
  expect([await notCutAs('1:heading'), await notCutAs('1')]).toEqual([0, 1])
  expect(await countDocuments(database.db, neighbour, { notCutAs: '1' })).toBe(0)
})

test('the preview shows every strategy’s figures and the chosen one’s passages, and stores nothing', async () => {
  const documentId = await bring(await makeCollection(database.db, admin), 'preview.md', `${handbook}\n\nPreview.`)
  const before = await passages(documentId)
  const preview = await previewChunking(made.runtime, admin, { documentId, strategy: 'heading' })
  expect(preview.figures.map(({ strategy }) => strategy)).toEqual([...chunkStrategies])
  expect(preview.figures.find(({ strategy }) => strategy === 'heading')).toMatchObject({ passages: 2 })
  expect(preview.chunks).toHaveLength(2)
  expect(preview.isWhole).toBe(true)
  expect(await passages(documentId)).toEqual(before)
})

test('only admins of the workspace look', async () => {
  const collectionId = await makeCollection(database.db, admin)
  const documentId = await bring(collectionId, 'rights.md', `${handbook}\n\nRights.`)
  const look = (scope: Scope) => previewChunking(made.runtime, scope, { documentId, strategy: 'tokens' })
  await expect(look(member)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(look(neighbour)).rejects.toMatchObject({ code: 'not_found' })
})
