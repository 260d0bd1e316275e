import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** A connector that was not deleted. */
export function ofConnector(scope: WorkspaceScope, connectorId: ConnectorId): SQL | undefined {
  return and(
    eq(connectors.workspaceId, scope.workspaceId),
    eq(connectors.id, connectorId),
    isNull(connectors.deletedAt),
  )
}
