import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { memberships } from '@/db/schema'
import type { UserId, WorkspaceId } from '@/lib/domain/ids'

/** The admin who joined the first workspace first: who loads the sample company and owns what a command line makes. */
export async function findFirstAdmin(db: Db | Tx): Promise<{ workspaceId: WorkspaceId; userId: UserId } | undefined> {
  const rows = await db
    .select({ workspaceId: memberships.workspaceId, userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.role, 'admin'))
    .orderBy(asc(memberships.createdAt), asc(memberships.workspaceId))
    .limit(1)
  return rows[0]
}
