import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'

/** Throws the kill switch, or takes it back. */
export async function freezePrompts(db: Db, scope: Scope, { frozen }: { frozen: boolean }): Promise<void> {
  await db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { promptsFrozen: frozen ? true : null })
    await appendAudit(tx, scope, {
      action: frozen ? 'prompts.frozen' : 'prompts.unfrozen',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
    })
  })
}
