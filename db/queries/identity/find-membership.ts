import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { groupMembers, memberships } from '@/db/schema'
import type { GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Role } from '@/lib/domain/scope'

export type Membership = {
  readonly workspaceId: WorkspaceId
  readonly role: Role
  readonly groupIds: readonly GroupId[]
}

/** One person's place in a workspace; without `workspaceId`, in the one that they joined first. One round trip. */
export async function findMembership(
  db: Db | Tx,
  params: { userId: UserId; workspaceId: WorkspaceId | null },
): Promise<Membership | undefined> {
  const rows = await db
    .select({ workspaceId: memberships.workspaceId, role: memberships.role, groupId: groupMembers.groupId })
    .from(memberships)
    .leftJoin(
      groupMembers,
      and(eq(groupMembers.workspaceId, memberships.workspaceId), eq(groupMembers.userId, memberships.userId)),
    )
    .where(
      and(
        eq(memberships.userId, params.userId),
        params.workspaceId === null ? undefined : eq(memberships.workspaceId, params.workspaceId),
      ),
    )
    .orderBy(asc(memberships.createdAt), asc(memberships.workspaceId), asc(groupMembers.groupId))
  const first = rows[0]
  if (first === undefined) return undefined
  const own = rows.filter((row) => row.workspaceId === first.workspaceId)
  return {
    workspaceId: first.workspaceId,
    role: first.role,
    groupIds: own.flatMap((row) => (row.groupId === null ? [] : [row.groupId])),
  }
}
