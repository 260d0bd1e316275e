import { and, eq, lte, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperations } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { noLongerBeats } from '../no-longer-beats'

type Params = { operationId: OperationId; now: Date; silentSince: Date }

/** Takes an operation that is due and that nobody works on. @returns null when there is nothing to take */
export async function claimOperation(db: Db, scope: WorkspaceScope, { operationId, now, silentSince }: Params) {
  const { status, startsAt, heartbeatAt } = documentOperations
  const [row] = await db
    .update(documentOperations)
    .set({ status: 'running', heartbeatAt: now })
    .where(
      and(
        eq(documentOperations.workspaceId, scope.workspaceId),
        eq(documentOperations.id, operationId),
        or(
          and(eq(status, 'waiting'), lte(startsAt, now)),
          and(eq(status, 'running'), noLongerBeats(heartbeatAt, silentSince)),
        ),
      ),
    )
    .returning()
  return row ?? null
}
