import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions, revisionMembers } from '@/db/schema'
import { clearRevisionRows } from '../documents/stage-chunks'
import type { WorkspaceScope } from '../documents/workspace-scope'

/**
 * Removes staged revisions with all that came of them. Whoever is reading one of them waits for the lock on its row, and then finds it gone.
 * @param params.where on document_revisions, besides being staged @returns how many
 */
export async function dropStagedRevisions(
  tx: Tx,
  scope: WorkspaceScope,
  params: { readonly where: SQL; readonly limit: number },
): Promise<number> {
  const { workspaceId } = scope
  const rows = await tx
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.workspaceId, workspaceId), sql`${documentRevisions.isStaged}`, params.where))
    .orderBy(documentRevisions.id)
    .limit(params.limit)
    .for('update')
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await clearRevisionRows(tx, scope, ids)
  await tx
    .delete(revisionMembers)
    .where(and(eq(revisionMembers.workspaceId, workspaceId), inArray(revisionMembers.revisionId, ids)))
  await tx
    .delete(documentRevisions)
    .where(and(eq(documentRevisions.workspaceId, workspaceId), inArray(documentRevisions.id, ids)))
  return ids.length
}
