import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { chunks, documentRevisions, documents } from '@/db/schema'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { dropStagedRevisions } from '../rebuilds/drop-staged-revisions'
import { lockCollection } from './lock-collection'
import { lockDocument } from './lock-document'

/**
 * Puts a document into another collection, with all its passages, so that it is searched and read there from the next request on. One
 * that is being read is left: the passages that are on their way carry the old collection.
 * @returns false when it is there already
 * @throws not_found, conflict, document_busy
 */
export async function moveDocument(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; collectionId: CollectionId; now: Date },
): Promise<boolean> {
  const { documentId, collectionId, now } = params
  const { workspaceId } = scope
  await lockCollection(tx, scope, collectionId)
  const document = await lockDocument(tx, scope, { documentId })
  if (document.collectionId === collectionId) return false
  await dropStagedRevisions(tx, scope, { where: eq(documentRevisions.documentId, documentId), limit: 1 })
  const ofDocument = and(
    eq(documentRevisions.workspaceId, workspaceId),
    eq(documentRevisions.documentId, documentId),
    ne(documentRevisions.status, 'indexed'),
  )
  // A queued revision reads its document's collection when it is taken, and waits for this lock.
  const open = await tx
    .select({ status: documentRevisions.status })
    .from(documentRevisions)
    .where(ofDocument)
    .for('update')
  if (open.some(({ status }) => status === 'processing')) throw new FootnoteError('document_busy')
  const [namesake] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.workspaceId, workspaceId),
        eq(documents.collectionId, collectionId),
        eq(documents.externalId, document.externalId),
      ),
    )
  if (namesake) throw new FootnoteError('document_name_taken')
  await tx
    .update(documents)
    .set({ collectionId, updatedAt: now })
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
  await tx
    .update(chunks)
    .set({ collectionId })
    .where(and(eq(chunks.workspaceId, workspaceId), eq(chunks.documentId, documentId)))
  return true
}
