import { providerKinds } from '@/db/schema'
import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { listChoices } from '@/lib/models/choose-chat-models'
import { parseModelId } from '@/lib/models/providers/provider-settings'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

export type ModelChoice = { readonly chatModel?: string | null; readonly embeddingModel?: string | null }

/**
 * Sets the workspace's models; null goes back to what the environment or the product chooses. Another embedder means that the
 * documents are embedded again while the old vectors go on serving: that job is the caller's.
 * @throws forbidden, provider_not_configured for a model that nobody offers
 */
export async function chooseModels(context: AdminContext, scope: Scope, choice: ModelChoice): Promise<void> {
  requireAdmin(scope)
  const configuration = await context.configuration.load(scope)
  const { chatModel, embeddingModel } = choice
  if (chatModel && !listChoices(configuration).some(({ id }) => id === chatModel)) {
    throw new FootnoteError('provider_not_configured')
  }
  if (embeddingModel && !embeddingModel.startsWith('local:')) {
    const wanted = parseModelId(embeddingModel, providerKinds)
    const offered = configuration.providers.some(({ kind }) => kind === wanted?.kind && kind !== 'anthropic')
    if (!offered) throw new FootnoteError('provider_not_configured')
  }
  await context.db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, choice)
    await appendAudit(tx, scope, {
      action: 'models.chosen',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { ...choice },
    })
  })
  context.configuration.forget(scope)
}
