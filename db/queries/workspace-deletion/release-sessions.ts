import { and, eq, notExists } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sessions, users } from '@/db/schema'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Sessions that began while the doors were being shut: those of people who are gone end, the others lead to where their owner belongs. */
export async function releaseSessions(db: Db, { workspaceId }: WorkspaceScope): Promise<void> {
  const here = eq(sessions.workspaceId, workspaceId)
  const owner = db.select({ id: users.id }).from(users).where(eq(users.id, sessions.userId))
  await db.delete(sessions).where(and(here, notExists(owner)))
  await db.update(sessions).set({ workspaceId: null }).where(here)
}
