import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The deletion of this workspace that is under way, and the one that this workspace was made after. */
export function listDeletions(db: Db, scope: Scope) {
  const { id, name, status, startsAt, finishedAt, createdAt, targetId, successorId } = workspaceDeletions
  const isOpen = and(eq(targetId, scope.workspaceId), inArray(status, ['waiting', 'running']))
  return db
    .select({ id, name, status, startsAt, finishedAt })
    .from(workspaceDeletions)
    .where(or(isOpen, eq(successorId, scope.workspaceId)))
    .orderBy(desc(createdAt))
    .limit(10)
}
export type DeletionRow = Awaited<ReturnType<typeof listDeletions>>[number]
