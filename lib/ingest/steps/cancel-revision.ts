import { claimRevision } from '@/db/queries/documents/claim-revision'
import { endAttempt } from '@/db/queries/documents/end-attempt'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { RevisionId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'

/** Ends a queued revision that nobody may work on any more. */
export async function cancelRevision(runtime: Runtime, scope: WorkspaceScope, revisionId: RevisionId): Promise<void> {
  const now = runtime.now()
  const claimed = await claimRevision(runtime.db, scope, { revisionId, now, deadlineMs: 60_000 })
  if (!claimed) return
  await endAttempt(runtime.db, scope, {
    revisionId,
    attempt: claimed.revision.attempts,
    now,
    stage: 'store',
    code: 'ingest_cancelled',
    detail: 'Whoever uploaded this file has left the workspace. Retry it to ingest it under your name.',
    next: 'failed',
  })
}
