import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { batches, documentRevisions, documents } from '@/db/schema'
import type { BatchId, CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { findLatestRevisions } from './find-latest-revisions'
import { lockCollection } from './lock-collection'
import { queueRevisionsAgain } from './queue-revisions-again'

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
    const { collectionId, batchId, items, now } = params
    await lockCollection(tx, scope, collectionId)
    const latest = await findLatestRevisions(tx, scope, {
      collectionId,
      externalIds: items.map((item) => item.externalId),
    })
    const known = new Map(latest.map((row) => [row.externalId, row]))
    const created: Planned[] = []
    const revised: Planned[] = []
    const retried: RevisionId[] = []
    for (const item of items) {
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
    await queueRevisionsAgain(tx, scope, { revisionIds: retried, now, batchId })
    await tx
      .update(batches)
      .set({ accepted: sql`${batches.accepted} + ${items.length}` })
      .where(and(eq(batches.workspaceId, scope.workspaceId), eq(batches.id, batchId)))
    return created.length + revised.length + retried.length
  })
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
      fileName: item.fileName,
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
        fileName: item.fileName,
        updatedAt: params.now,
        metadata: item.metadata,
        documentDate: item.documentDate,
        ...(item.titleIsGiven ? { title: item.title, titleIsGiven: true } : {}),
      })
      .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId)))
  }
}
