import { and, asc, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/**
 * Revisions of all workspaces that nobody is working on although they are open: processing with a dead heartbeat or past the
 * deadline, or queued for so long that their job must have been lost. Takes no Scope: it is the queue's housekeeping, and
 * returns ids only.
 */
export function findStaleRevisions(db: Db, params: { now: Date; silentMs: number; queuedMs: number; limit: number }) {
  const before = (ms: number): Date => new Date(params.now.getTime() - ms)
  const { status, heartbeatAt, deadlineAt } = documentRevisions
  return db
    .select({
      workspaceId: documentRevisions.workspaceId,
      revisionId: documentRevisions.id,
      createdBy: documentRevisions.createdBy,
      batchId: documentRevisions.batchId,
      status,
      stage: documentRevisions.stage,
      attempts: documentRevisions.attempts,
      heartbeatAt,
      deadlineAt,
    })
    .from(documentRevisions)
    .where(
      or(
        and(
          eq(status, 'processing'),
          or(noLongerBeats(heartbeatAt, before(params.silentMs)), lt(deadlineAt, params.now)),
        ),
        and(eq(status, 'queued'), noLongerBeats(heartbeatAt, before(params.queuedMs))),
      ),
    )
    .orderBy(asc(heartbeatAt))
    .limit(params.limit)
}
