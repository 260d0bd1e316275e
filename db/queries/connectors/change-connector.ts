import type { Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorStatus } from '@/lib/domain/connector'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { ofConnector } from './of-connector'

export type ConnectorChange = Partial<{
  name: string
  config: unknown
  encryptedSecret: string | null
  /** Changing it also says when the next run is due. */
  scheduleMinutes: number | null
  status: ConnectorStatus
  deletedAt: Date
}>

/** Whoever changes a connector is from then on the person in whose name it runs. @throws not_found */
export async function changeConnector(
  tx: Tx,
  scope: Scope,
  params: { connectorId: ConnectorId; change: ConnectorChange; now: Date },
): Promise<void> {
  const { connectorId, change, now } = params
  const nextRunAt =
    change.scheduleMinutes === undefined ? {} : { nextRunAt: change.scheduleMinutes === null ? null : now }
  const rows = await tx
    .update(connectors)
    .set({ ...change, ...nextRunAt, runsAs: scope.userId, updatedAt: now })
    .where(ofConnector(scope, connectorId))
    .returning({ id: connectors.id })
  if (rows.length === 0)
    throw new FootnoteError('not_found', { detail: 'This connector does not exist or was deleted.' })
}
