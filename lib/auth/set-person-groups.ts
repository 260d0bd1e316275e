import { and, eq } from 'drizzle-orm'
import { appendAudit } from '@/db/queries/append-audit'
import { findGroups } from '@/db/queries/people/find-groups'
import { findMember } from '@/db/queries/people/find-member'
import { groupMembers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { AuthContext } from './auth-context'

/** Puts a person into exactly these groups; what they may read changes with their next request. @throws not_found */
export async function setPersonGroups(
  { db }: AuthContext,
  scope: Scope,
  input: { userId: string; groupIds: readonly string[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    const member = await findMember(tx, scope, input.userId)
    const found = await findGroups(tx, scope, input.groupIds)
    if (member === undefined || found.length !== new Set(input.groupIds).size) throw new FootnoteError('not_found')
    const { workspaceId } = scope
    await tx
      .delete(groupMembers)
      .where(and(eq(groupMembers.workspaceId, workspaceId), eq(groupMembers.userId, member.id)))
    const rows = found.map((group) => ({ workspaceId, groupId: group.id, userId: member.id }))
    if (rows.length > 0) await tx.insert(groupMembers).values(rows)
    await appendAudit(tx, scope, {
      action: 'person.groups-changed',
      targetKind: 'user',
      targetId: member.id,
      detail: { groupIds: found.map((group) => group.id) },
    })
  })
}
