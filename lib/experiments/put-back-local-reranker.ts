import { appendAudit } from '@/db/queries/append-audit'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { chosenReranker, localReranker } from '@/lib/models/hosted/chosen-reranker'
import type { Runtime } from '@/lib/runtime/runtime'
import { toSettings } from './active-value'

/**
 * Back to the reranker on this server, which all else was measured with, from the next question on; other settings of retrieval stay. Where the
 * environment names a hosted one, the choice is kept, or it would come back. @throws forbidden
 */
export async function putBackLocalReranker(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    const settings = await loadWorkspaceSettings(tx, scope)
    const { reranker: before, ...others } = settings.retrieval ?? {}
    const shipped = { ...settings, retrieval: others }
    const isLocal = chosenReranker(shipped, readEnv()) === localReranker
    const retrieval = isLocal ? others : { ...others, reranker: localReranker }
    await updateWorkspaceSettings(tx, scope, toSettings('retrieval', retrieval))
    await appendAudit(tx, scope, {
      action: 'answer-settings.reset',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { what: 'reranker', before: before ?? null },
    })
  })
  runtime.models.admin.refresh(scope)
}
