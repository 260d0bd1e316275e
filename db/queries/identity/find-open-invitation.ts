import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitations, workspaces } from '@/db/schema'
import type { GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Role } from '@/lib/domain/scope'

export type OpenInvitation = {
  readonly workspaceId: WorkspaceId
  readonly workspaceName: string
  readonly id: string
  readonly email: string | null
  readonly role: Role
  readonly groupIds: GroupId[]
  readonly createdBy: UserId
}

/** An invitation that can still be accepted, by its token's hash or (for single sign-on) by the e-mail that it names. */
export async function findOpenInvitation(
  db: Db | Tx,
  params: { now: Date } & ({ tokenHash: string } | { email: string }),
): Promise<OpenInvitation | undefined> {
  const which: SQL =
    'tokenHash' in params ? eq(invitations.tokenHash, params.tokenHash) : eq(invitations.email, params.email)
  const rows = await db
    .select({
      workspaceId: invitations.workspaceId,
      workspaceName: workspaces.name,
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      groupIds: invitations.groupIds,
      createdBy: invitations.createdBy,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(
      and(which, gt(invitations.expiresAt, params.now), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    )
    .orderBy(asc(invitations.createdAt))
    .limit(1)
  return rows[0]
}
