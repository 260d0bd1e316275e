import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RebuildId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** From now on what is still to be read of a rebuild is read in this person's name. @returns the revisions that wait */
export async function takeOverStaged(
  tx: Tx,
  scope: Scope,
  params: { readonly rebuildId: RebuildId },
): Promise<RevisionId[]> {
  const rows = await tx
    .update(documentRevisions)
    .set({ createdBy: scope.userId })
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.rebuildId, params.rebuildId),
        eq(documentRevisions.isStaged, true),
        inArray(documentRevisions.status, ['queued', 'processing']),
      ),
    )
    .returning({ id: documentRevisions.id, status: documentRevisions.status })
  return rows.filter(({ status }) => status === 'queued').map(({ id }) => id)
}
