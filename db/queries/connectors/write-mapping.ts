import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectorGroups, groups } from '@/db/schema'
import { everyone } from '@/lib/domain/everyone'
import type { ConnectorId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type MappedGroup = { readonly sourceId: string; readonly groupId: GroupId | null }

/** Says who groups of a source are here; what is not named stays. @throws invalid_request for a group that is not of this workspace */
export async function writeMapping(
  tx: Tx,
  scope: Scope,
  params: { connectorId: ConnectorId; mapping: readonly MappedGroup[] },
): Promise<void> {
  const { workspaceId } = scope
  const named = params.mapping.flatMap(({ groupId }) => (groupId === null || groupId === everyone ? [] : [groupId]))
  const wanted = [...new Set(named)]
  const ofWanted = and(eq(groups.workspaceId, workspaceId), inArray(groups.id, wanted))
  // Held, so that none of them is deleted before this is written.
  const known = await tx.select({ id: groups.id }).from(groups).where(ofWanted).for('update')
  if (known.length < wanted.length)
    throw new FootnoteError('invalid_request', { detail: 'One of the groups does not exist any more.' })
  for (const { sourceId, groupId } of params.mapping)
    await tx
      .update(connectorGroups)
      .set({ groupId })
      .where(
        and(
          eq(connectorGroups.workspaceId, workspaceId),
          eq(connectorGroups.connectorId, params.connectorId),
          eq(connectorGroups.sourceId, sourceId),
        ),
      )
}
