import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Nothing new of this workspace is taken for work until it is resumed. What is being read is read to its end. @throws forbidden */
export async function pauseIngestion(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  const { workspaceId } = scope
  await runtime.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { ingestionPaused: true })
    await appendAudit(tx, scope, { action: 'ingestion.paused', targetKind: 'workspace', targetId: workspaceId })
  })
}
