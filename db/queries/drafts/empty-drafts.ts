import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { answerDrafts } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Empties the workspace's cache of answers. @returns how many drafts went */
export async function emptyDrafts(db: Db | Tx, scope: Scope): Promise<number> {
  const gone = await db
    .delete(answerDrafts)
    .where(eq(answerDrafts.workspaceId, scope.workspaceId))
    .returning({ key: answerDrafts.promptKey })
  return gone.length
}
