import { and, eq, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import type { ConnectorRunId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { noLongerBeats } from '../no-longer-beats'

type Params = { runId: ConnectorRunId; now: Date; silentSince: Date }

/** Takes a run that nobody works on. @returns null when there is nothing to take */
export async function claimConnectorRun(db: Db, scope: WorkspaceScope, { runId, now, silentSince }: Params) {
  const { status, heartbeatAt, startedAt, attempts } = connectorRuns
  const [row] = await db
    .update(connectorRuns)
    .set({
      status: 'running',
      heartbeatAt: now,
      startedAt: sql`coalesce(${startedAt}, ${now.toISOString()}::timestamptz)`,
      attempts: sql`${attempts} + 1`,
    })
    .where(
      and(
        eq(connectorRuns.workspaceId, scope.workspaceId),
        eq(connectorRuns.id, runId),
        or(eq(status, 'waiting'), and(eq(status, 'running'), noLongerBeats(heartbeatAt, silentSince))),
      ),
    )
    .returning()
  return row ?? null
}

export type ClaimedRun = NonNullable<Awaited<ReturnType<typeof claimConnectorRun>>>
