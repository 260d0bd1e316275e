import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGroups, groups } from '@/db/schema'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Replaces the groups that a document is narrowed to; none leaves it as open as its collection.
 * @throws invalid_request for a group that is not of this workspace
 */
export async function narrowDocument(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; groupIds: readonly GroupId[] },
): Promise<void> {
  const { workspaceId } = scope
  const { documentId } = params
  const wanted = [...new Set(params.groupIds)]
  await tx
    .delete(documentGroups)
    .where(and(eq(documentGroups.workspaceId, workspaceId), eq(documentGroups.documentId, documentId)))
  if (wanted.length === 0) return
  const known = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.workspaceId, workspaceId), inArray(groups.id, wanted)))
  if (known.length < wanted.length)
    throw new FootnoteError('invalid_request', { detail: 'groups: one of them does not exist.' })
  await tx.insert(documentGroups).values(wanted.map((groupId) => ({ workspaceId, documentId, groupId })))
}
