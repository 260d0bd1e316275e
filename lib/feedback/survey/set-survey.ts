import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Has people asked once a month how useful Footnote is, or no longer. What was said stays. @throws forbidden */
export async function setSurvey(runtime: Runtime, scope: Scope, { on }: { on: boolean }): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { asksSurvey: on ? true : null })
    const target = { targetKind: 'workspace', targetId: scope.workspaceId }
    await appendAudit(tx, scope, { action: 'survey.switched', ...target, detail: { on } })
  })
  runtime.log.info('survey', { on })
}
