import { findWorkspacesToCompare } from '@/db/queries/disputes/find-workspaces-to-compare'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueComparison } from './queue-comparison'

/** Queues a comparison of all documents where other texts may answer than at the last one. */
export async function queueComparisons(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const workspaces = await findWorkspacesToCompare(runtime.db, { now, today: utcDay(now) })
  for (const workspace of workspaces) await queueComparison(runtime, workspace)
  return workspaces.length
}
