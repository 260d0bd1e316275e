import { lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts } from '@/db/schema'

/** Removes drafts that are too old to be used. Takes no Scope: it is the system's own, run over all workspaces. */
export async function pruneDrafts(db: Db, params: { before: Date }): Promise<void> {
  await db.delete(answerDrafts).where(lt(answerDrafts.createdAt, params.before))
}
