import { eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { groupMembers, memberships, users } from '@/db/schema'
import type { GroupId, UserId, WorkspaceId } from '@/lib/domain/ids'
import type { Role } from '@/lib/domain/scope'

export type Membership = {
  readonly workspaceId: WorkspaceId
  readonly role: Role
  readonly groupIds: readonly GroupId[]
}

/**
 * One person's place in a workspace as a column of another query, or null; without a workspace, in the one that they joined
 * first. What a credential is and what its owner may do come back in one round trip.
 */
export const membershipOf = (userId: PgColumn, workspaceId: PgColumn | SQL): SQL<Membership | null> => sql`(
  select jsonb_build_object('workspaceId', m.workspace_id, 'role', m.role, 'groupIds', array(
    select gm.group_id from ${groupMembers} gm
    where gm.workspace_id = m.workspace_id and gm.user_id = m.user_id order by gm.group_id))
  from ${memberships} m
  where m.user_id = ${userId} and m.workspace_id = coalesce(${workspaceId}, m.workspace_id)
  order by m.created_at, m.workspace_id limit 1)`

/** One person's place in a workspace; without `workspaceId`, in the one that they joined first. */
export async function findMembership(
  db: Db | Tx,
  params: { userId: UserId; workspaceId: WorkspaceId | null },
): Promise<Membership | undefined> {
  const rows = await db
    .select({ membership: membershipOf(users.id, sql`${params.workspaceId}::text`) })
    .from(users)
    .where(eq(users.id, params.userId))
  return rows[0]?.membership ?? undefined
}
