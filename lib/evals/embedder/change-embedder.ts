import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { embedderInForce } from '@/lib/models/embedder-in-force'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Starts a change of the embedder, which a job in the background completes and the golden cases decide about; or calls one off, by choosing the one in force.
 * @returns whether a change is under way now
 * @throws forbidden, provider_not_configured
 */
export async function changeEmbedder(runtime: Runtime, scope: Scope, embeddingModel: string): Promise<boolean> {
  requireRole(scope, 'admin')
  const settings = await loadWorkspaceSettings(runtime.db, scope)
  const isChange = embeddingModel !== embedderInForce(settings)
  // To stay with one that the environment would replace is a choice of the workspace from now on.
  const kept = settings.heldEmbeddingModel === undefined ? {} : { embeddingModel, heldEmbeddingModel: null }
  const unchecked = { nextEmbeddingCheck: null }
  await runtime.models.admin.chooseModels(
    scope,
    isChange
      ? { nextEmbeddingModel: embeddingModel, nextEmbeddingBy: scope.userId, ...unchecked }
      : { nextEmbeddingModel: null, nextEmbeddingBy: null, ...unchecked, ...kept },
  )
  if (isChange) await queueCompletion(runtime, scope)
  return isChange
}

/** Has the golden cases asked again, after documents or cases changed. @throws forbidden, embedder_moved_on */
export async function checkEmbedderAgain(runtime: Runtime, scope: Scope): Promise<void> {
  requireRole(scope, 'admin')
  const { nextEmbeddingModel } = await loadWorkspaceSettings(runtime.db, scope)
  if (nextEmbeddingModel === undefined) throw new FootnoteError('embedder_moved_on')
  await updateWorkspaceSettings(runtime.db, scope, { nextEmbeddingCheck: null, nextEmbeddingBy: scope.userId })
  await queueCompletion(runtime, scope)
}

const queueCompletion = (runtime: Runtime, { workspaceId, userId }: Scope): Promise<void> =>
  runtime.jobs.enqueue('embed-missing', { workspaceId, userId }, { singletonKey: workspaceId })
