import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { ExperimentThing } from '@/lib/domain/experiment'
import { describeThing } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue } from './active-value'
import { resolveModel } from './resolve-model'

/** What readers have of a thing who are in no experiment, in words; of the model its name, also where nobody has chosen one. */
export async function describeActive(
  runtime: Pick<Runtime, 'db' | 'models'>,
  scope: Scope,
  what: ExperimentThing,
): Promise<string> {
  if (what === 'model') return resolveModel(runtime, scope)
  return describeThing(what, activeValue(what, await loadWorkspaceSettings(runtime.db, scope)))
}
