import { createGeneration } from '@/db/queries/proposals/create-generation'
import { endGeneration } from '@/db/queries/proposals/end-generation'
import { requireRole } from '@/lib/auth/require-role'
import type { GenerationInput } from '@/lib/domain/case-proposal'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueGeneration } from './queue-generation'

/**
 * Has documents looked through for cases to propose, with the rights of who starts it. With a model, passages go to its provider.
 * @throws forbidden, conflict while one is under way, provider_not_configured for a model that is not offered
 */
export async function startGeneration(runtime: Runtime, scope: Scope, input: GenerationInput): Promise<void> {
  requireRole(scope, 'reviewer')
  if (input.model !== null) {
    const offered = await runtime.models.listChatModels(scope)
    if (!offered.some(({ id, local }) => id === input.model && !local))
      throw new FootnoteError('provider_not_configured')
  }
  const generationId = await createGeneration(runtime.db, scope, { input, now: runtime.now() })
  if (generationId === null)
    throw new FootnoteError('conflict', {
      detail: 'Documents are being looked through already. See below how far it is.',
    })
  const { workspaceId, userId } = scope
  await queueGeneration(runtime, { workspaceId, userId, generationId })
  runtime.log.info('case-generation-started', { generationId, choice: input.choice.kind })
}

/** Stops it; what it has proposed so far stays. @throws forbidden, conflict when it has ended */
export async function cancelGeneration(runtime: Runtime, scope: Scope, input: { generationId: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  const { generationId } = input
  const ended = await endGeneration(runtime.db, scope, { generationId, status: 'cancelled', now: runtime.now() })
  if (!ended) throw new FootnoteError('conflict', { detail: 'It has ended already.' })
  runtime.log.info('case-generation-cancelled', { generationId })
}
