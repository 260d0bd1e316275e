import type { ClaimedRevision } from '@/db/queries/documents/claim-revision'
import { endAttempt } from '@/db/queries/documents/end-attempt'
import { clearRevisionRows } from '@/db/queries/documents/stage-chunks'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from '../documents/enqueue-revision'
import type { Progress } from './track-progress'

/** A retryable failure is tried this often in all before a person is asked. */
export const maxAttempts = 3

/** Ends an attempt that threw: back into the queue when trying again can help, and otherwise failed, with stage, code and reason. */
export async function endFailedAttempt(
  runtime: Runtime,
  scope: Scope,
  { revision }: ClaimedRevision,
  thrown: unknown,
  progress: Progress,
): Promise<'failed' | 'requeued' | 'skipped'> {
  const error = toFootnoteError(thrown)
  const isStopping = error.code === 'shutting_down'
  const next = isStopping || (error.row.retryable && revision.attempts < maxAttempts) ? 'queued' : 'failed'
  const isOurs = await endAttempt(runtime.db, scope, {
    revisionId: revision.id,
    attempt: revision.attempts,
    now: runtime.now(),
    stage: progress.stage(),
    code: error.code,
    detail: error.detail ?? null,
    next,
  })
  const fields = { revisionId: revision.id, stage: progress.stage(), code: error.code, attempt: revision.attempts }
  if (error.code === 'internal') runtime.log.error('ingest_failed', thrown, fields)
  else runtime.log.info('ingest_ended', { ...fields, next: isOurs ? next : 'gone' })
  if (!isOurs) return 'skipped'
  await clearRevisionRows(runtime.db, scope, [revision.id])
  if (next === 'failed') return 'failed'
  if (!isStopping) await enqueueRevision(runtime, scope, { revisionId: revision.id })
  return 'requeued'
}
