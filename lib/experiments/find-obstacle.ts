import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import type { ExperimentChange } from '@/lib/domain/experiment'
import { describeThing, thingLabels } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
import { localReranker } from '@/lib/models/hosted/chosen-reranker'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue, isSameValue } from './active-value'

/** Why an experiment proves nothing any more, in words; null when it goes on. */
export async function findObstacle(
  runtime: Pick<Runtime, 'db' | 'models'>,
  { workspaceId, what, change, control }: Pick<ExperimentRow, 'workspaceId' | 'what' | 'change' | 'control'>,
): Promise<string | null> {
  const active = activeValue(what, await loadWorkspaceSettings(runtime.db, { workspaceId }))
  if (!isSameValue(active, control?.value ?? null))
    return `What it was held against was changed: ${thingLabels[what]} is ${describeThing(what, active)} now.`
  // Only what is configured is asked for, which is no matter of rights.
  const scope = { workspaceId } as Scope
  const needed = neededModel(change)
  if (needed === null) return null
  const offered =
    change.what === 'retrieval' ? await runtime.models.listRerankers(scope) : await runtime.models.listChatModels(scope)
  return offered.some(({ id }) => id === needed) ? null : `${needed} is not connected any more.`
}

/** The hosted model without which the change cannot be had; null where it needs none. */
function neededModel(change: ExperimentChange): string | null {
  if (change.what === 'model' || change.what === 'routing') return change.value
  const reranker = change.what === 'retrieval' ? change.value.reranker : undefined
  return reranker === undefined || reranker === localReranker ? null : reranker
}
