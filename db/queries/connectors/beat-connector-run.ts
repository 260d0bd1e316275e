import type { Db } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofAttempt, type RunAttempt } from './of-attempt'

/** Says that the run is being worked on; null gives it back for the next worker. @returns false once it was stopped or is somebody else's */
export async function beatConnectorRun(
  db: Db,
  scope: WorkspaceScope,
  params: RunAttempt & { now: Date | null },
): Promise<boolean> {
  const rows = await db
    .update(connectorRuns)
    .set({ heartbeatAt: params.now })
    .where(ofAttempt(scope, params))
    .returning({ id: connectorRuns.id })
  return rows.length > 0
}
