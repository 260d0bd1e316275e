import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { IngestStage } from '@/lib/domain/document'
import type { RevisionId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

export type ProgressPatch = {
  stage?: IngestStage
  pagesTotal?: number
  pagesDone?: number
  chunksTotal?: number
  chunksDone?: number
  stageMs?: Partial<Record<IngestStage, number>>
  /** Only ever moves the deadline back. */
  deadlineAt?: Date
}

/** Writes progress and a heartbeat. @returns false when the revision is no longer this attempt's: deleted, or given to another */
export async function recordProgress(
  db: Db,
  scope: WorkspaceScope,
  params: { revisionId: RevisionId; attempt: number; now: Date; patch: ProgressPatch },
): Promise<boolean> {
  const { deadlineAt, ...patch } = params.patch
  const rows = await db
    .update(documentRevisions)
    .set({
      ...patch,
      ...(deadlineAt
        ? { deadlineAt: sql`greatest(${documentRevisions.deadlineAt}, ${deadlineAt.toISOString()}::timestamptz)` }
        : {}),
      heartbeatAt: params.now,
    })
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.id, params.revisionId),
        eq(documentRevisions.status, 'processing'),
        eq(documentRevisions.attempts, params.attempt),
      ),
    )
    .returning({ id: documentRevisions.id })
  return rows.length > 0
}
