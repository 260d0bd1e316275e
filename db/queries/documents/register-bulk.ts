import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { batches, collections, documentRevisions, documents } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { BatchId, CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type BulkItem = {
  externalId: string
  fileName: string
  mediaType: string
  blobHash: string
  bytes: number
  title: string
  titleIsGiven: boolean
  metadata: Record<string, string>
  documentDate: string | null
}

type Params = { collectionId: CollectionId; batchId: BatchId; items: readonly BulkItem[]; now: Date }
type Planned = { item: BulkItem; documentId: DocumentId; revisionId: RevisionId; number: number }

/**
 * Registers one slice of a bulk request in a few statements: new documents, new revisions of known ones, and nothing for texts that
 * have not changed. External ids must be distinct within a slice.
 * @returns how many revisions were queued
 * @throws not_found when the collection is gone
 */
export function registerBulk(db: Db, scope: Scope, params: Params): Promise<number> {
  return db.transaction(async (tx) => {
    await lockCollection(tx, scope, params.collectionId)
    const known = await findKnown(tx, scope, params)
    const created: Planned[] = []
    const revised: Planned[] = []
    const retried: RevisionId[] = []
    for (const item of params.items) {
      const old = known.get(item.externalId)
      const revisionId = newId('revision')
      if (!old) created.push({ item, documentId: newId('document'), revisionId, number: 1 })
      else if (old.blobHash !== item.blobHash)
        revised.push({ item, documentId: old.documentId, revisionId, number: old.number + 1 })
      else if (old.status === 'failed') retried.push(old.revisionId)
    }
    await insertDocuments(tx, scope, params, created)
    await insertRevisions(tx, scope, params, [...created, ...revised])
    await pointToRevisions(tx, scope, params, revised)
    await queueAgain(tx, scope, params, retried)
    await tx
      .update(batches)
      .set({ accepted: sql`${batches.accepted} + ${params.items.length}` })
      .where(and(eq(batches.workspaceId, scope.workspaceId), eq(batches.id, params.batchId)))
    return created.length + revised.length + retried.length
  })
}

async function lockCollection(tx: Tx, scope: Scope, collectionId: CollectionId): Promise<void> {
  const [row] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(and(eq(collections.id, collectionId), collectionIsVisible(scope)))
    .for('update')
  if (!row) throw new FootnoteError('not_found', { detail: 'This collection does not exist or was deleted.' })
}

async function findKnown(tx: Tx, scope: Scope, params: Params) {
  const rows = await tx
    .select({
      externalId: documents.externalId,
      documentId: documents.id,
      revisionId: documentRevisions.id,
      number: documentRevisions.number,
      blobHash: documentRevisions.blobHash,
      status: documentRevisions.status,
    })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.collectionId, params.collectionId),
        inArray(
          documents.externalId,
          params.items.map((item) => item.externalId),
        ),
      ),
    )
  return new Map(rows.map((row) => [row.externalId, row]))
}

async function insertDocuments(tx: Tx, scope: Scope, params: Params, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return
  await tx.insert(documents).values(
    planned.map(({ item, documentId, revisionId }) => ({
      workspaceId: scope.workspaceId,
      id: documentId,
      collectionId: params.collectionId,
      externalId: item.externalId,
      title: item.title,
      titleIsGiven: item.titleIsGiven,
      mediaType: item.mediaType,
      latestRevisionId: revisionId,
      metadata: item.metadata,
      documentDate: item.documentDate,
      createdBy: scope.userId,
      createdAt: params.now,
      updatedAt: params.now,
    })),
  )
}

async function insertRevisions(tx: Tx, scope: Scope, params: Params, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return
  await tx.insert(documentRevisions).values(
    planned.map(({ item, documentId, revisionId, number }) => ({
      workspaceId: scope.workspaceId,
      id: revisionId,
      documentId,
      number,
      blobHash: item.blobHash,
      fileName: item.fileName,
      mediaType: item.mediaType,
      bytes: item.bytes,
      batchId: params.batchId,
      heartbeatAt: params.now,
      createdBy: scope.userId,
      createdAt: params.now,
    })),
  )
}

async function pointToRevisions(tx: Tx, scope: Scope, params: Params, planned: readonly Planned[]): Promise<void> {
  for (const { item, documentId, revisionId } of planned) {
    await tx
      .update(documents)
      .set({
        latestRevisionId: revisionId,
        updatedAt: params.now,
        metadata: item.metadata,
        documentDate: item.documentDate,
        ...(item.titleIsGiven ? { title: item.title, titleIsGiven: true } : {}),
      })
      .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId)))
  }
}

async function queueAgain(tx: Tx, scope: Scope, params: Params, ids: readonly RevisionId[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(documentRevisions)
    .set({
      status: 'queued',
      stage: null,
      errorCode: null,
      errorDetail: null,
      attempts: 0,
      batchId: params.batchId,
      heartbeatAt: params.now,
    })
    .where(and(eq(documentRevisions.workspaceId, scope.workspaceId), inArray(documentRevisions.id, [...ids])))
}
