import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import type { Citation } from '@/lib/domain/answer'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * Keeps the cited documents and their collections from being deleted until the transaction ends: a deletion redacts what is stored when it
 * begins, and must not miss what is being written. Take it before the workspace's lock, as a deletion does.
 * @returns false when one of them is gone
 */
export async function lockCitedDocuments(
  tx: Tx,
  scope: Scope,
  params: { citations: readonly Citation[] },
): Promise<boolean> {
  const ids = [...new Set(params.citations.map((citation) => citation.documentId as DocumentId))]
  if (ids.length === 0) return false
  const rows = await tx
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documents.id, ids)))
    .orderBy(asc(documents.id))
    .for('key share')
  return rows.length === ids.length
}
