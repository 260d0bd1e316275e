import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { toSettings } from './active-value'

/** Back to what the product ships, of settings that no other screen has, from the next question on. @throws forbidden */
export async function resetThing(
  runtime: Runtime,
  scope: Scope,
  { what }: { what: 'routing' | 'retrieval' | 'forms' },
): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, toSettings(what, what === 'forms' ? true : null))
    await appendAudit(tx, scope, {
      action: 'answer-settings.reset',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { what },
    })
  })
  runtime.models.admin.refresh(scope)
}
