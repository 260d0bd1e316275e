import { forgetVersions } from '@/db/queries/connectors/forget-versions'
import { listNarrowedItems } from '@/db/queries/connectors/list-narrowed-items'
import { readMapping } from '@/db/queries/connectors/read-mapping'
import { restartListing } from '@/db/queries/connectors/restart-listing'
import { writeMapping, type MappedGroup } from '@/db/queries/connectors/write-mapping'
import { openToGroups } from '@/db/queries/documents/open-to-groups'
import type { Tx } from '@/db/client'
import type { ConnectorId } from '@/lib/domain/ids'
import { nobody } from '@/lib/domain/nobody'
import type { Scope } from '@/lib/domain/scope'
import { groupsHere } from './groups-here'

const atOnce = 2000

/**
 * Writes down who the source's groups are here and opens the documents that came already accordingly, all in the transaction it is called in, which holds the connector's row. What
 * has no reader left is closed to all but admins and goes at the next run; what has one for the first time comes with it.
 * @returns how many documents are open to others than before; null when the mapping was so already
 */
export async function applyMapping(
  tx: Tx,
  scope: Scope,
  { connectorId, mapping }: { connectorId: ConnectorId; mapping: readonly MappedGroup[] },
): Promise<number | null> {
  const before = await readMapping(tx, scope, { connectorId })
  await writeMapping(tx, scope, { connectorId, mapping })
  const after = await readMapping(tx, scope, { connectorId })
  if (before.size === after.size && [...after].every(([sourceId, groupId]) => before.get(sourceId) === groupId))
    return null
  const items = await listNarrowedItems(tx, scope, { connectorId })
  const wanted = new Map(
    items.flatMap(({ documentId, readers }) => (documentId ? [[documentId, groupsHere(readers, after)] as const] : [])),
  )
  const changed = await openToGroups(tx, scope, { wanted })
  const closed = items.filter(({ documentId }) => documentId && wanted.get(documentId)?.[0] === nobody)
  for (let at = 0; at < closed.length; at += atOnce) {
    const externalIds = closed.slice(at, at + atOnce).map(({ externalId }) => externalId)
    await forgetVersions(tx, scope, { connectorId, externalIds })
  }
  await restartListing(tx, scope, { connectorId })
  return changed.length
}
