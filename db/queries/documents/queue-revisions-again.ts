import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { BatchId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = { readonly revisionIds: readonly RevisionId[]; readonly now: Date; readonly batchId?: BatchId }

/** Failed revisions whose bytes came again start over, as part of the batch that brought them. */
export async function queueRevisionsAgain(tx: Tx, scope: Scope, { revisionIds, now, batchId }: Params): Promise<void> {
  if (revisionIds.length === 0) return
  await tx
    .update(documentRevisions)
    .set({
      status: 'queued',
      stage: null,
      errorCode: null,
      errorDetail: null,
      attempts: 0,
      heartbeatAt: now,
      ...(batchId ? { batchId } : {}),
    })
    .where(and(eq(documentRevisions.workspaceId, scope.workspaceId), inArray(documentRevisions.id, [...revisionIds])))
}
