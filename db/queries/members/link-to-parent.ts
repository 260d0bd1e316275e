import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGroups, documentParents, documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Holds the archive's row until the transaction ends: a deletion of it waits and then finds the new document too, or is through, and
 * then nothing of it is taken any more. @throws ingest_cancelled when it is gone
 */
export async function lockParent(tx: Tx, scope: Scope, params: { parentId: DocumentId }): Promise<void> {
  const [row] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, params.parentId)))
    .for('update')
  if (!row) throw new FootnoteError('ingest_cancelled')
}

/**
 * Notes where a document comes from, and gives it the groups that its archive is narrowed to: what is inside is never more open than
 * the whole. A document that has a parent keeps it.
 */
export async function linkToParent(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; parentId: DocumentId },
): Promise<void> {
  const { workspaceId } = scope
  const { documentId, parentId } = params
  await tx.insert(documentParents).values({ workspaceId, documentId, parentId }).onConflictDoNothing()
  const groupsOf = (id: DocumentId) =>
    and(eq(documentGroups.workspaceId, workspaceId), eq(documentGroups.documentId, id))
  const groups = await tx.select({ groupId: documentGroups.groupId }).from(documentGroups).where(groupsOf(parentId))
  if (groups.length === 0) return
  await tx.delete(documentGroups).where(groupsOf(documentId))
  await tx.insert(documentGroups).values(groups.map(({ groupId }) => ({ workspaceId, documentId, groupId })))
}
