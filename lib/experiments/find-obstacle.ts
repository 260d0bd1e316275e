import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { describeThing, thingLabels } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
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
  if (change.what !== 'model' && change.what !== 'routing') return null
  // Only what is configured is asked for, which is no matter of rights.
  const choices = await runtime.models.listChatModels({ workspaceId } as Scope)
  return choices.some(({ id }) => id === change.value) ? null : `${change.value} is not connected any more.`
}
