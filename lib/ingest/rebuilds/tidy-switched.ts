import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { dropStaged } from './clear-rebuild'
import { queueMissingOf } from './queue-missing-of'
import { settleWorkspace } from './settle-workspace'

/** What is left to do after a switch, or a way back, that no reader waits for. */
export async function tidySwitched(runtime: Runtime, scope: Scope, rebuild: CollectionRebuild): Promise<void> {
  await settleWorkspace(runtime, scope)
  await dropStaged(runtime, rebuild)
  await queueMissingOf(runtime, scope)
}
