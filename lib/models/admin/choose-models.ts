import { providerKinds } from '@/db/schema'
import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { listChoices } from '@/lib/models/choose-chat-models'
import { canEmbed } from '@/lib/models/providers/provider-abilities'
import { parseModelId } from '@/lib/models/providers/provider-settings'
import type { ProviderPolicy } from '@/lib/models/ports'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

export type ModelChoice = {
  readonly chatModel?: string | null
  /** Whether `local:extractive` answers when the hosted models cannot be reached; null is yes. */
  readonly quotesAsFallback?: boolean | null
  /** Whether sentences without a source are left out; null is no. */
  readonly strictMode?: boolean | null
  /** Null: personal data is sent to hosted models as everything else. */
  readonly personalDataToProviders?: ProviderPolicy | null
  /** Null: questions and remarks are stored as they are. */
  readonly personalDataWritten?: ProviderPolicy | null
  /** In force at once: only for a workspace whose documents have its vectors, or that has none. */
  readonly embeddingModel?: string | null
  /** Takes over once the documents have its vectors; null calls a change off. */
  readonly nextEmbeddingModel?: string | null
  readonly nextEmbeddingBy?: string | null
  readonly nextEmbeddingCheck?: null
  /** Null: the one held while the environment's is completed is held no longer. */
  readonly heldEmbeddingModel?: null
}

/**
 * Sets the workspace's models; null goes back to what the environment or the product chooses. For another embedder the
 * documents are embedded again while the old vectors go on serving: that job, `embed-missing`, is the caller's.
 * @throws forbidden, provider_not_configured for a model that nobody offers
 */
export async function chooseModels(context: AdminContext, scope: Scope, choice: ModelChoice): Promise<void> {
  requireAdmin(scope)
  const configuration = await context.configuration.load(scope)
  const { chatModel } = choice
  const embedders = [choice.embeddingModel, choice.nextEmbeddingModel]
  if (chatModel && !listChoices(configuration).some(({ id }) => id === chatModel)) {
    throw new FootnoteError('provider_not_configured')
  }
  for (const embeddingModel of embedders) {
    if (!embeddingModel || embeddingModel.startsWith('local:')) continue
    const wanted = parseModelId(embeddingModel, providerKinds)
    const offered = configuration.providers.some(({ kind }) => kind === wanted?.kind && canEmbed(kind))
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
