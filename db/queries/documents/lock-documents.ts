import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

/** Locks documents until the transaction ends, always in the order of their ids, so that two slices cannot wait for each other. */
export async function lockDocuments(tx: Tx, scope: WorkspaceScope, params: { documentIds: readonly DocumentId[] }) {
  if (params.documentIds.length === 0) return []
  return tx
    .select({ id: documents.id, activeRevisionId: documents.activeRevisionId })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documents.id, [...new Set(params.documentIds)])))
    .orderBy(asc(documents.id))
    .for('update')
}
