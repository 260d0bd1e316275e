import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGroups, groups } from '@/db/schema'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findNarrowingSource } from '../connectors/find-narrowing-source'

/**
 * Replaces the groups that a document is narrowed to; none leaves it as open as its collection. The one way for what people and programs wish:
 * where a source says who may read, it alone does (openToGroups).
 * @throws invalid_request for a group that is not of this workspace, document_rights_from_source
 */
export async function narrowDocument(
  tx: Tx,
  scope: Scope,
  params: { documentId: DocumentId; groupIds: readonly GroupId[] },
): Promise<void> {
  const { workspaceId } = scope
  const { documentId } = params
  const wanted = [...new Set(params.groupIds)]
  const source = await findNarrowingSource(tx, scope, { documentId })
  if (source)
    throw new FootnoteError('document_rights_from_source', {
      detail: `The source of “${source.name}” says who may read this document. Change it there, or which groups are which at the connector.`,
    })
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
