import { createConnectorRun } from '@/db/queries/connectors/create-connector-run'
import { findDueConnectors } from '@/db/queries/connectors/find-due-connectors'
import { findWaitingRuns } from '@/db/queries/connectors/find-waiting-runs'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRun } from './queue-run'
import { silentAfterMs } from './start-heartbeat'

/** Starts the runs whose time has come, and queues again those that lost their job or whose worker has gone silent. */
export async function sweepConnectors(runtime: Runtime): Promise<void> {
  const now = runtime.now()
  for (const { workspaceId, connectorId, userId } of await findDueConnectors(runtime.db, { now })) {
    // One that is under way says itself when the next is due.
    const runId = await createConnectorRun(runtime.db, { workspaceId, userId }, { connectorId, now })
    if (runId) await queueRun(runtime, { workspaceId, userId, runId })
  }
  const silentSince = new Date(now.getTime() - silentAfterMs)
  for (const payload of await findWaitingRuns(runtime.db, { silentSince })) await queueRun(runtime, payload)
}
