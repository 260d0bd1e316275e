import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { memberships, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Who can be given feedback to look at: reviewers and admins, by name. */
export async function listReviewers(db: Db, scope: Scope): Promise<{ id: UserId; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.workspaceId, scope.workspaceId),
        inArray(memberships.role, ['reviewer', 'admin']),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(users.name))
}
