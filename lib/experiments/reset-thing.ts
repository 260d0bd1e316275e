import { appendAudit } from '@/db/queries/append-audit'
import { loadWorkspaceSettings, updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { describeThing } from '@/lib/domain/experiment-words'
import { reasonSchema } from '@/lib/domain/prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue, toSettings } from './active-value'

export type ResetInput = { readonly what: 'routing' | 'retrieval' | 'forms'; readonly reason: string | null }

/**
 * Back to what the product ships, of settings that no other screen has, from the next question on. Retrieval passes its gate so, and wants a reason: what is active
 * was shown to be as good on this workspace's golden set, what is shipped was not. @throws forbidden, experiment_needs_reason
 */
export async function resetThing(runtime: Runtime, scope: Scope, { what, reason }: ResetInput): Promise<void> {
  requireRole(scope, 'admin')
  if (what === 'retrieval' && !reasonSchema.safeParse(reason).success)
    throw new FootnoteError('experiment_needs_reason')
  await runtime.db.transaction(async (tx) => {
    const before = describeThing(what, activeValue(what, await loadWorkspaceSettings(tx, scope)))
    await updateWorkspaceSettings(tx, scope, toSettings(what, what === 'forms' ? true : null))
    await appendAudit(tx, scope, {
      action: 'answer-settings.reset',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
      detail: { what, before, reason: reason?.trim() ?? '' },
    })
  })
  runtime.models.admin.refresh(scope)
}
