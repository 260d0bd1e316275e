import { appendAudit } from '@/db/queries/append-audit'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Lets reviewers see answers that nobody rated, drawn by chance; or no longer, at once. Only conversations that begin from now on can be
 * drawn: those who asked before were not told. @throws forbidden
 */
export async function setUnratedReview(runtime: Runtime, scope: Scope, { on }: { on: boolean }): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    await lockWorkspace(tx, scope)
    const { unratedReviewSince } = await loadWorkspaceSettings(tx, scope)
    if (on === (unratedReviewSince !== undefined)) return
    await updateWorkspaceSettings(tx, scope, { unratedReviewSince: on ? runtime.now().toISOString() : null })
    const target = { targetKind: 'workspace', targetId: scope.workspaceId }
    await appendAudit(tx, scope, { action: 'unrated-review.switched', ...target, detail: { on } })
  })
  runtime.log.info('unrated-review', { on })
}
