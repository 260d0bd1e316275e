import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { memberships, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Admins of the workspace who are not disabled, besides this person. Ask under lockWorkspace. */
export async function countOtherAdmins(tx: Db | Tx, scope: Scope, userId: UserId): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.workspaceId, scope.workspaceId),
        eq(memberships.role, 'admin'),
        ne(memberships.userId, userId),
        isNull(users.disabledAt),
      ),
    )
  return rows[0]?.count ?? 0
}
