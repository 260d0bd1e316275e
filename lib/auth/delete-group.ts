import { and, eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { collectionGroups, connectorGroups, documentGroups, groupMembers, groups, toolServiceGroups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/**
 * Removes a group that no collection and no document is limited to, that no connector opens documents to, and that no service may be asked by. One that still is cannot go: without its row the collection
 * would be open to everyone. @throws not_found, conflict
 */
export async function deleteGroup({ db }: AuthContext, scope: Scope, input: { groupId: string }): Promise<void> {
  const groupId = input.groupId as GroupId
  const { workspaceId } = scope
  await db.transaction(async (tx) => {
    const inCollections = and(eq(collectionGroups.workspaceId, workspaceId), eq(collectionGroups.groupId, groupId))
    const inDocuments = and(eq(documentGroups.workspaceId, workspaceId), eq(documentGroups.groupId, groupId))
    const uses = [
      ...(await tx.select({ id: collectionGroups.collectionId }).from(collectionGroups).where(inCollections).limit(1)),
      ...(await tx.select({ id: documentGroups.documentId }).from(documentGroups).where(inDocuments).limit(1)),
    ]
    const inConnectors = and(eq(connectorGroups.workspaceId, workspaceId), eq(connectorGroups.groupId, groupId))
    const mapped = await tx
      .select({ id: connectorGroups.connectorId })
      .from(connectorGroups)
      .where(inConnectors)
      .limit(1)
    if (mapped.length > 0) {
      const detail = 'A connector opens documents to this group. Change that under Rights on its page first.'
      throw new FootnoteError('conflict', { detail })
    }
    const inServices = and(eq(toolServiceGroups.workspaceId, workspaceId), eq(toolServiceGroups.groupId, groupId))
    if ((await tx.$count(toolServiceGroups, inServices)) > 0) {
      const detail = 'A service may be asked by this group. Change who may use it under Tools first.'
      throw new FootnoteError('conflict', { detail })
    }
    if (uses.length > 0) {
      const detail = 'Collections or documents are open to this group. Change their access first.'
      throw new FootnoteError('conflict', { detail })
    }
    await tx
      .delete(groupMembers)
      .where(and(eq(groupMembers.workspaceId, workspaceId), eq(groupMembers.groupId, groupId)))
    const gone = await tx
      .delete(groups)
      .where(and(eq(groups.workspaceId, workspaceId), eq(groups.id, groupId)))
      .returning({ id: groups.id })
    if (gone.length === 0) throw new FootnoteError('not_found')
    await appendAudit(tx, scope, { action: 'group.deleted', targetKind: 'group', targetId: groupId })
  })
}
