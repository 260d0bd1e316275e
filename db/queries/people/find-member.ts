import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { memberships, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Role, Scope } from '@/lib/domain/scope'

export type Member = {
  readonly id: UserId
  readonly email: string
  readonly role: Role
  readonly disabledAt: Date | null
}

/** A person of this workspace. Someone of another workspace is nobody here. */
export async function findMember(db: Db | Tx, scope: Scope, userId: string): Promise<Member | undefined> {
  const rows = await db
    .select({ id: users.id, email: users.email, role: memberships.role, disabledAt: users.disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.userId, userId as UserId)))
  return rows[0]
}
