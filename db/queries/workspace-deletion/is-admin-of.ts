import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { memberships } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Whether this person is an admin of the workspace at this moment, whatever the scope remembers. */
export async function isAdminOf(
  db: Db,
  { workspaceId, userId }: Pick<Scope, 'workspaceId' | 'userId'>,
): Promise<boolean> {
  const own = and(
    eq(memberships.workspaceId, workspaceId),
    eq(memberships.userId, userId),
    eq(memberships.role, 'admin'),
  )
  return (await db.$count(memberships, own)) > 0
}
