import { endAttempt } from '@/db/queries/documents/end-attempt'
import type { Scope } from '@/lib/domain/scope'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { maxAttempts } from '../steps/end-failed-attempt'
import type { BatchSlice } from './read-slice'

/** Gives an unfinished slice back: queued again while attempts are left, failed with the reason otherwise. */
export async function releaseSlice(runtime: Runtime, scope: Scope, slice: BatchSlice, thrown: unknown): Promise<void> {
  const error = toFootnoteError(thrown)
  const isStopping = error.code === 'shutting_down' || error.code === 'ingest_cancelled'
  for (const { revision } of slice) {
    await endAttempt(runtime.db, scope, {
      revisionId: revision.id,
      attempt: revision.attempts,
      now: runtime.now(),
      stage: 'parse',
      code: error.code,
      detail: error.detail ?? null,
      next: isStopping || (error.row.retryable && revision.attempts < maxAttempts) ? 'queued' : 'failed',
    })
  }
}
