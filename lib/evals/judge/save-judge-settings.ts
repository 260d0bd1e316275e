import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { JudgeSettings } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { readJudgeState } from './require-judge'

/** How the workspace judges from now on. @throws forbidden, provider_not_configured for a model that nobody offers */
export async function saveJudgeSettings(runtime: Runtime, scope: Scope, judge: JudgeSettings): Promise<void> {
  requireRole(scope, 'admin')
  const { choices } = await readJudgeState(runtime, scope)
  if (judge.model !== null && !choices.some(({ id }) => id === judge.model))
    throw new FootnoteError('provider_not_configured')
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { judge })
    const target = { targetKind: 'workspace', targetId: scope.workspaceId }
    await appendAudit(tx, scope, { action: 'judge.settings', ...target, detail: { ...judge } })
  })
}
