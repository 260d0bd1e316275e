import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorItems } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Every item of a connector without its memo, which can be long: a run holds them all. */
export function listKnownItems(db: Db, scope: WorkspaceScope, params: { connectorId: ConnectorId }) {
  return db
    .select({
      externalId: connectorItems.externalId,
      version: connectorItems.version,
      documentId: connectorItems.documentId,
      errorCode: connectorItems.errorCode,
      errorDetail: connectorItems.errorDetail,
      readers: connectorItems.readers,
      seenRunId: connectorItems.seenRunId,
    })
    .from(connectorItems)
    .where(and(eq(connectorItems.workspaceId, scope.workspaceId), eq(connectorItems.connectorId, params.connectorId)))
}

export type KnownItemRow = Awaited<ReturnType<typeof listKnownItems>>[number]
