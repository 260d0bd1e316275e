import type { Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorKind } from '@/lib/domain/connector'
import type { CollectionId, ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type NewConnector = {
  readonly id: ConnectorId
  readonly kind: ConnectorKind
  readonly name: string
  readonly collectionId: CollectionId
  readonly config: unknown
  readonly encryptedSecret: string | null
  readonly scheduleMinutes: number | null
}

/** One with a schedule is due at once. */
export async function insertConnector(tx: Tx, scope: Scope, params: NewConnector & { now: Date }): Promise<void> {
  const { now, ...fields } = params
  const { workspaceId, userId } = scope
  await tx.insert(connectors).values({
    ...fields,
    workspaceId,
    nextRunAt: fields.scheduleMinutes === null ? null : now,
    createdBy: userId,
    runsAs: userId,
    createdAt: now,
    updatedAt: now,
  })
}
