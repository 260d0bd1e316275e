import { and, eq, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { lockDocument } from './lock-document'

/**
 * Makes a new revision of the newest one's file, to be read by today's parser and chunker. The old one goes on answering until the new one
 * is indexed, and old answers keep what they cited.
 * @returns the revision to queue; null when one is on its way already
 * @throws not_found
 */
export async function rereadDocument(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; now: Date },
): Promise<RevisionId | null> {
  const { documentId, now } = params
  const { workspaceId } = scope
  const document = await lockDocument(tx, scope, { documentId })
  const ofDocument = and(eq(documentRevisions.workspaceId, workspaceId), eq(documentRevisions.documentId, documentId))
  const [latest] = await tx
    .select({
      status: documentRevisions.status,
      blobHash: documentRevisions.blobHash,
      fileName: documentRevisions.fileName,
      mediaType: documentRevisions.mediaType,
      bytes: documentRevisions.bytes,
    })
    .from(documentRevisions)
    .where(and(ofDocument, eq(documentRevisions.id, document.latestRevisionId)))
  if (!latest) throw new FootnoteError('not_found')
  const { status, ...file } = latest
  if (status === 'queued' || status === 'processing') return null
  const [highest] = await tx
    .select({ number: max(documentRevisions.number) })
    .from(documentRevisions)
    .where(ofDocument)
  const revisionId = newId('revision')
  await tx.insert(documentRevisions).values({
    ...file,
    workspaceId,
    id: revisionId,
    documentId,
    number: (highest?.number ?? 0) + 1,
    heartbeatAt: now,
    createdBy: scope.userId,
    createdAt: now,
  })
  await tx
    .update(documents)
    .set({ latestRevisionId: revisionId, updatedAt: now })
    .where(and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentId)))
  return revisionId
}
