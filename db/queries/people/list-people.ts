import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { groupMembers, memberships, sessions, users } from '@/db/schema'
import type { GroupId, UserId } from '@/lib/domain/ids'
import type { Role, Scope } from '@/lib/domain/scope'

export type PersonListItem = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly groupIds: readonly GroupId[]
  /** False: has not chosen a password yet, or signs in through single sign-on only. */
  readonly hasPassword: boolean
  readonly disabledAt: Date | null
  /** Of their newest session that is still open. */
  readonly lastSeenAt: Date | null
  readonly joinedAt: Date
}

/** Everyone in the workspace by name, disabled people too. */
export async function listPeople(db: Db, scope: Scope): Promise<PersonListItem[]> {
  const ownGroups = sql<GroupId[]>`coalesce((
    select json_agg(gm.group_id order by gm.group_id) from ${groupMembers} gm
    where gm.workspace_id = ${memberships.workspaceId} and gm.user_id = ${memberships.userId}
  ), '[]'::json)`
  const lastSeen = sql<string | null>`(
    select max(s.last_seen_at) from ${sessions} s where s.user_id = ${memberships.userId}
  )`
  const rows = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: memberships.role,
      groupIds: ownGroups,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      disabledAt: users.disabledAt,
      lastSeenAt: lastSeen,
      joinedAt: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.workspaceId, scope.workspaceId))
    .orderBy(asc(users.name), asc(users.email))
  return rows.map((row) => ({ ...row, lastSeenAt: row.lastSeenAt === null ? null : new Date(row.lastSeenAt) }))
}
