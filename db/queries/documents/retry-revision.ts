import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { lockDocument } from './lock-document'
import { withAttempt } from './with-attempt'

const startedAgain = { outcome: 'queued', stage: 'store', code: null, stageMs: {}, startedAt: null } as const

/** Puts a document's newest revision back into the queue if it failed. @throws not_found */
export function retryRevision(db: Db, scope: Scope, params: { documentId: DocumentId; now: Date }) {
  return db.transaction(async (tx) => {
    const document = await lockDocument(tx, scope, params)
    const ofLatest = and(
      eq(documentRevisions.workspaceId, scope.workspaceId),
      eq(documentRevisions.id, document.latestRevisionId),
    )
    await tx
      .update(documentRevisions)
      .set({
        status: 'queued',
        stage: null,
        errorCode: null,
        errorDetail: null,
        attempts: 0,
        heartbeatAt: params.now,
        finishedAt: null,
        createdBy: scope.userId,
        history: withAttempt({ ...startedAgain, now: params.now }),
      })
      .where(and(ofLatest, eq(documentRevisions.status, 'failed')))
    const [latest] = await tx
      .select({ revisionId: documentRevisions.id, status: documentRevisions.status })
      .from(documentRevisions)
      .where(ofLatest)
    if (!latest) throw new FootnoteError('not_found')
    return latest
  })
}
