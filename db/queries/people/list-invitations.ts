import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitations, users } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import type { Role, Scope } from '@/lib/domain/scope'

export type InvitationListItem = {
  readonly id: string
  readonly email: string | null
  readonly role: Role
  readonly groupIds: readonly GroupId[]
  readonly invitedBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly expired: boolean
}

/** Invitations that were neither accepted nor revoked, newest first. Expired ones stay in the list, so that they can be sent again. */
export async function listInvitations(db: Db, scope: Scope, params: { now: Date }): Promise<InvitationListItem[]> {
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      groupIds: invitations.groupIds,
      invitedBy: users.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.createdBy))
    .where(
      and(
        eq(invitations.workspaceId, scope.workspaceId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt))
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= params.now }))
}
