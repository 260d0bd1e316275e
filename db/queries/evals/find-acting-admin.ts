import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { memberships, users } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** An admin whose runs the scheduled ones are: the one who set them up while they are one, or else the first of the workspace. Null without any. */
export async function findActingAdmin(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { preferred: string },
): Promise<UserId | null> {
  const [row] = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.role, 'admin'), isNull(users.disabledAt)))
    .orderBy(
      desc(sql`${memberships.userId} = ${params.preferred}`),
      asc(memberships.createdAt),
      asc(memberships.userId),
    )
    .limit(1)
  return row?.userId ?? null
}
