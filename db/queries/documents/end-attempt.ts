import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import type { IngestStage } from '@/lib/domain/document'
import type { RevisionId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import { withAttempt } from './with-attempt'
import type { WorkspaceScope } from './workspace-scope'

export type AttemptEnd = {
  revisionId: RevisionId
  /** The attempt that ends; a later one is left alone. */
  attempt: number
  now: Date
  stage: IngestStage
  code: ErrorCode
  detail: string | null
  /** queued: it is tried again, and the reason stays visible meanwhile. */
  next: 'queued' | 'failed'
}

/** Ends one attempt without success. @returns whether the row was still this attempt's */
export async function endAttempt(db: Db, scope: WorkspaceScope, params: AttemptEnd): Promise<boolean> {
  const rows = await db
    .update(documentRevisions)
    .set({
      status: params.next,
      stage: params.stage,
      errorCode: params.code,
      errorDetail: params.detail,
      heartbeatAt: params.now,
      finishedAt: params.next === 'failed' ? params.now : null,
      history: withAttempt({ outcome: params.next, stage: params.stage, code: params.code, now: params.now }),
    })
    .where(
      and(
        eq(documentRevisions.workspaceId, scope.workspaceId),
        eq(documentRevisions.id, params.revisionId),
        eq(documentRevisions.status, 'processing'),
        eq(documentRevisions.attempts, params.attempt),
      ),
    )
    .returning({ documentId: documentRevisions.documentId })
  const [row] = rows
  if (!row) return false
  await db
    .update(documents)
    .set({ updatedAt: params.now })
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.latestRevisionId, params.revisionId),
        eq(documents.id, row.documentId),
      ),
    )
  return true
}
