import { Readable } from 'node:stream'
import { and, asc, eq } from 'drizzle-orm'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { auditLog, chunks, documentRevisions, goldenCases } from '@/db/schema'
import { chunkIsUnmasked } from '@/db/answering-documents'
import { createTestDatabase, makeUser, makeWorkspace } from '@/db/testing'
import type { ChunkStrategy } from '@/lib/domain/chunking'
import type { GoldenCase } from '@/lib/domain/golden-case'
import type { CollectionId, DocumentId, RebuildId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { acceptUpload } from '@/lib/ingest/documents/accept-upload'
import { ingestDocument } from '@/lib/ingest/ingest-document'
import { startRebuild } from '@/lib/ingest/rebuilds/start-rebuild'
import { inProcessReader, makeIngestRuntime } from '@/lib/ingest/testing/make-ingest-runtime'
import { runRebuild } from '../run-rebuild'

/** As an uploaded handbook is: one passage along its structure, two when each section is one. */
export const handbook = (name: string): string =>
  [`# ${name}`, '## Leave', `Thirty days a year in ${name}.`, '## Pay', 'On the last working day.'].join('\n\n')

/** A workspace with collections to rebuild, and a worker that does what is queued when it is told to. */
export async function makeRebuildStage() {
  const database = await createTestDatabase()
  const workspaceId = await makeWorkspace(database.db)
  const admin = await makeUser(database.db, { workspaceId, role: 'admin' })
  const member = await makeUser(database.db, { workspaceId })
  const neighbour = await makeUser(database.db, { workspaceId: await makeWorkspace(database.db), role: 'admin' })
  let at = Date.parse('2026-03-10T12:00:00Z')
  const made = await makeIngestRuntime(database.db, { now: () => new Date(at) })
  const passDays = (days: number): void => void (at += days * 86_400_000)
  const ingest = (revisionId: RevisionId) =>
    ingestDocument(made.runtime, admin, { revisionId, reader: inProcessReader })

  async function bring(collectionId: CollectionId, fileName: string, text = handbook(fileName)) {
    const body = Readable.from([Buffer.from(text)])
    const { documentId, revisionId } = await acceptUpload(made.runtime, admin, { collectionId, fileName, body })
    await ingest(revisionId)
    return { documentId, revisionId }
  }

  const ofRebuild = (rebuildId: RebuildId) =>
    database.db
      .select({ id: documentRevisions.id, status: documentRevisions.status, isStaged: documentRevisions.isStaged })
      .from(documentRevisions)
      .where(and(eq(documentRevisions.workspaceId, admin.workspaceId), eq(documentRevisions.rebuildId, rebuildId)))
      .orderBy(asc(documentRevisions.id))

  /** What the worker does: a step, then what was queued, until nothing is left to read. */
  async function build(rebuildId: RebuildId): Promise<void> {
    for (let round = 0; round < 5; round++) {
      await runRebuild(made.runtime, admin, { rebuildId })
      const waiting = (await ofRebuild(rebuildId)).filter(({ status }) => status === 'queued')
      if (waiting.length === 0) return
      for (const { id } of waiting) await ingest(id)
    }
  }

  async function start(collectionId: CollectionId, chunking: ChunkStrategy = 'heading', isAutomatic = false) {
    const { rebuildId } = await startRebuild(made.runtime, admin, { collectionId, chunking, isAutomatic })
    if (rebuildId === null) throw new Error('there was something to build')
    return rebuildId
  }

  async function activeTexts(documentId: DocumentId): Promise<string[]> {
    const rows = await database.db
      .select()
      .from(chunks)
      .where(and(eq(chunks.documentId, documentId), eq(chunks.isActive, true), chunkIsUnmasked(admin)))
      .orderBy(asc(chunks.ordinal))
    return rows.map(({ searchText, context }) => searchText.slice(context.length + 1))
  }

  const statusOf = async (rebuildId: RebuildId) =>
    (await findRebuild(database.db, admin, { rebuildId }))?.status ?? null

  const actions = async (collectionId: CollectionId): Promise<string[]> =>
    (await database.db.select().from(auditLog).where(eq(auditLog.targetId, collectionId)))
      .map(({ action }) => action)
      .filter((action) => action.startsWith('collection.rebuild'))

  async function addCase(
    document: string,
    question: string,
    quote: string,
    history: readonly string[] = [],
  ): Promise<void> {
    const { workspaceId, userId } = admin
    const definition: GoldenCase = {
      id: `case-${newId('request').slice(4)}`,
      question,
      history: [...history],
      language: 'en',
      expect: 'answer',
      facts: [[quote]],
      forbidden: [],
      sources: [{ document, quote }],
      mustNotCite: [],
      readerGroups: [],
      collections: [],
      tags: ['fact'],
    }
    await database.db
      .insert(goldenCases)
      .values({ workspaceId, id: definition.id, definition, ownerId: userId, updatedBy: userId })
  }
  return {
    database,
    admin,
    member,
    neighbour,
    made,
    passDays,
    ingest,
    bring,
    ofRebuild,
    build,
    start,
    activeTexts,
    statusOf,
    actions,
    addCase,
  }
}
