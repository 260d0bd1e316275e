import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RebuildId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Puts the staged revisions that failed back into the queue, with all their attempts. @returns them */
export async function retryStaged(
  tx: Tx,
  scope: Scope,
  params: { readonly rebuildId: RebuildId; readonly now: Date },
): Promise<RevisionId[]> {
  const rows = await tx
    .update(documentRevisions)
    .set({ status: 'queued', stage: null, errorCode: null, errorDetail: null, attempts: 0, heartbeatAt: params.now })
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.rebuildId, params.rebuildId),
        eq(documentRevisions.isStaged, true),
        eq(documentRevisions.status, 'failed'),
      ),
    )
    .returning({ id: documentRevisions.id })
  return rows.map(({ id }) => id)
}
