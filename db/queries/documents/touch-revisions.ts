import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RevisionId, WorkspaceId } from '@/lib/domain/ids'

/** Notes that these revisions, waiting or in work, were just looked after, so that the next sweep leaves them alone for a while. */
export async function touchRevisions(
  db: Db,
  params: {
    revisions: readonly { workspaceId: WorkspaceId; revisionId: RevisionId }[]
    status: 'queued' | 'processing'
    now: Date
  },
): Promise<void> {
  const workspaceIds = new Set(params.revisions.map((row) => row.workspaceId))
  for (const workspaceId of workspaceIds) {
    const ids = params.revisions.filter((row) => row.workspaceId === workspaceId).map((row) => row.revisionId)
    await db
      .update(documentRevisions)
      .set({ heartbeatAt: params.now })
      .where(
        and(
          eq(documentRevisions.workspaceId, workspaceId),
          inArray(documentRevisions.id, ids),
          eq(documentRevisions.status, params.status),
        ),
      )
  }
}
