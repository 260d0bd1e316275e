import { appendAudit } from '@/db/queries/append-audit'
import { emptyDrafts } from '@/db/queries/drafts/empty-drafts'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Every question is written anew from now on. @returns how many drafts went @throws forbidden */
export async function emptyAnswerCache(runtime: Runtime, scope: Scope): Promise<number> {
  requireRole(scope, 'admin')
  return runtime.db.transaction(async (tx) => {
    const dropped = await emptyDrafts(tx, scope)
    await appendAudit(tx, scope, {
      action: 'answer-cache.emptied',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { dropped },
    })
    return dropped
  })
}
