import type { Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorKind } from '@/lib/domain/connector'
import type { CollectionId, ConnectorId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

export type NewConnector = {
  readonly kind: ConnectorKind
  readonly name: string
  readonly collectionId: CollectionId
  readonly config: unknown
  readonly scheduleMinutes: number | null
}

/** One with a schedule is due at once. */
export async function insertConnector(
  tx: Tx,
  scope: Scope,
  params: NewConnector & { now: Date },
): Promise<ConnectorId> {
  const id = newId('connector')
  const { now, ...fields } = params
  const { workspaceId, userId } = scope
  await tx.insert(connectors).values({
    ...fields,
    workspaceId,
    id,
    nextRunAt: fields.scheduleMinutes === null ? null : now,
    createdBy: userId,
    runsAs: userId,
    createdAt: now,
    updatedAt: now,
  })
  return id
}
