import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import type { OpenInvitation } from '@/db/queries/identity/find-open-invitation'
import { groupMembers, groups, invitations, memberships } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Uses up the invitation and makes the person a member with its role and those of its groups that still exist. One UPDATE decides
 * who of two at once gets it. Someone who is a member already keeps their role. @throws invitation_expired
 */
export async function joinByInvitation(
  tx: Tx,
  params: { invitation: OpenInvitation; userId: UserId; now: Date },
): Promise<void> {
  const { invitation, userId, now } = params
  const { workspaceId, id, role } = invitation
  const used = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        eq(invitations.id, id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id })
  if (used.length === 0) throw new FootnoteError('invitation_expired')
  await tx.insert(memberships).values({ workspaceId, userId, role, createdAt: now }).onConflictDoNothing()
  if (invitation.groupIds.length > 0) {
    const alive = await tx
      .select({ groupId: groups.id })
      .from(groups)
      .where(and(eq(groups.workspaceId, workspaceId), inArray(groups.id, invitation.groupIds)))
    const rows = alive.map(({ groupId }) => ({ workspaceId, groupId, userId }))
    if (rows.length > 0) await tx.insert(groupMembers).values(rows).onConflictDoNothing()
  }
  const entry = { action: 'invitation.accepted', targetKind: 'invitation', targetId: id, detail: { role } }
  await appendAudit(tx, { workspaceId, userId }, entry)
}
