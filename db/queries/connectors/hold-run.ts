import type { Tx } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofAttempt, type RunAttempt } from './of-attempt'

/** Keeps a run this attempt's own until the transaction ends. @returns false when it was stopped or is somebody else's */
export async function holdRun(tx: Tx, scope: WorkspaceScope, attempt: RunAttempt): Promise<boolean> {
  const held = await tx
    .select({ id: connectorRuns.id })
    .from(connectorRuns)
    .where(ofAttempt(scope, attempt))
    .for('update')
  return held.length > 0
}
