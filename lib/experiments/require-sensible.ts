import { findGroups } from '@/db/queries/people/find-groups'
import { findMember } from '@/db/queries/people/find-member'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Audience, ExperimentChange } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { localReranker } from '@/lib/models/hosted/chosen-reranker'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue, changedValue, isSameValue } from './active-value'
import { resolveModel } from './resolve-model'

/**
 * Refuses a change that is none, a model that nobody offers, forms where no model writes, and people and groups of elsewhere.
 * @throws experiment_changes_nothing, provider_not_configured, experiment_no_hosted_model, not_found
 */
export async function requireSensible(
  runtime: Runtime,
  scope: Scope,
  { change, audience }: { change: ExperimentChange; audience: Audience },
): Promise<void> {
  const { db } = runtime
  const { what } = change
  const active = activeValue(what, await loadWorkspaceSettings(db, scope))
  if (isSameValue(active, changedValue(change, active))) throw new FootnoteError('experiment_changes_nothing')
  if (what === 'model' || what === 'routing' || what === 'forms') {
    const model = await resolveModel(runtime, scope)
    if (what === 'forms' && model.startsWith('local:')) throw new FootnoteError('experiment_no_hosted_model')
    if (model === change.value) throw new FootnoteError('experiment_changes_nothing')
    const choices = await runtime.models.listChatModels(scope)
    if (what !== 'forms' && !choices.some(({ id }) => id === change.value))
      throw new FootnoteError('provider_not_configured')
  }
  if (change.what === 'retrieval') await requireReranker(runtime, scope, change.value.reranker)
  const groups = await findGroups(db, scope, audience.groupIds)
  if (groups.length < new Set(audience.groupIds).size) throw new FootnoteError('not_found')
  for (const userId of audience.userIds)
    if (!(await findMember(db, scope, userId))) throw new FootnoteError('not_found')
}

async function requireReranker(runtime: Runtime, scope: Scope, wanted: string | undefined): Promise<void> {
  if (wanted === undefined || wanted === localReranker) return
  const offered = await runtime.models.listRerankers(scope)
  if (!offered.some(({ id }) => id === wanted)) throw new FootnoteError('provider_not_configured')
}
