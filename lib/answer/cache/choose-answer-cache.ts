import { appendAudit } from '@/db/queries/append-audit'
import { emptyDrafts } from '@/db/queries/drafts/empty-drafts'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Null: as far as it goes. */
export type AnswerCache = NonNullable<WorkspaceSettings['answerCache']> | null

/** Says how far answers may come from the cache, from the next question on; switched off it is emptied too. @throws forbidden */
export async function chooseAnswerCache(
  runtime: Runtime,
  scope: Scope,
  input: { answerCache: AnswerCache },
): Promise<void> {
  requireRole(scope, 'admin')
  const { answerCache } = input
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { answerCache })
    const dropped = answerCache === 'off' ? await emptyDrafts(tx, scope) : 0
    await appendAudit(tx, scope, {
      action: 'answer-cache.chosen',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { answerCache: answerCache ?? 'reworded', dropped },
    })
  })
}
