import { appendAudit } from '@/db/queries/append-audit'
import { listQueuedJobs } from '@/db/queries/ingestion/list-queued-jobs'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/**
 * Goes on with what has waited. Jobs that came up during the pause ended without doing anything, so they are queued again; one that is
 * still there takes the new one's place. @returns how many were queued. @throws forbidden
 */
export async function resumeIngestion(runtime: Runtime, scope: Scope): Promise<number> {
  requireRole(scope, 'admin')
  const { workspaceId } = scope
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { ingestionPaused: null })
    await appendAudit(tx, scope, { action: 'ingestion.resumed', targetKind: 'workspace', targetId: workspaceId })
  })
  const { batches, revisions } = await listQueuedJobs(runtime.db, scope)
  for (const { batchId, userId } of batches) {
    const options = { priority: priorities.bulk, singletonKey: batchId }
    await runtime.jobs.enqueue('ingest-batch', { workspaceId, userId, batchId }, options)
  }
  for (const { revisionId, userId } of revisions) {
    const options = { priority: priorities.single, singletonKey: revisionId }
    await runtime.jobs.enqueue('ingest-revision', { workspaceId, userId, revisionId }, options)
  }
  return batches.length + revisions.length
}
