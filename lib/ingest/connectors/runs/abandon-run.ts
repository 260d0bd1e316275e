import { endConnectorRun } from '@/db/queries/connectors/end-connector-run'
import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { ConnectorRunId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'

/** Whoever it runs for has left the workspace: nothing more is done in their name, and the screen says so. */
export async function abandonRun(runtime: Runtime, scope: WorkspaceScope, runId: ConnectorRunId): Promise<void> {
  await endConnectorRun(runtime.db, scope, {
    runId,
    status: 'failed',
    errorCode: 'connector_owner_gone',
    now: runtime.now(),
  })
}
