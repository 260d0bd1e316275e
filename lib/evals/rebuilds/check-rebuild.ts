import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { IndexCheck } from '@/lib/domain/index-check'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkIndex } from '../index-trial/check-index'
import { listRebuildCases } from './list-rebuild-cases'

/** Whether the golden cases of a rebuild's collection find, and refuse, as much over the passages that it has built as over those in use. */
export async function checkRebuild(
  runtime: Runtime,
  scope: Scope,
  { rebuild, signal }: { readonly rebuild: CollectionRebuild; readonly signal?: AbortSignal | undefined },
): Promise<IndexCheck> {
  const cases = await listRebuildCases(runtime, scope, rebuild)
  return checkIndex(runtime, scope, { cases, trial: { rebuild: rebuild.id }, signal })
}
