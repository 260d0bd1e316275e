import { and, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { memberships } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Whether a person also belongs to another workspace: their account is then not this workspace's alone to give away. */
export async function belongsElsewhere(db: Db | Tx, scope: Scope, userId: UserId): Promise<boolean> {
  const rows = await db
    .select({ workspaceId: memberships.workspaceId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), ne(memberships.workspaceId, scope.workspaceId)))
    .limit(1)
  return rows.length > 0
}
