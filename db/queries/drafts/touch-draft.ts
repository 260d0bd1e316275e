import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Notes that a draft was used. */
export async function touchDraft(db: Db, scope: Scope, params: { promptKey: string; now: Date }): Promise<void> {
  await db
    .update(answerDrafts)
    .set({ lastUsedAt: params.now })
    .where(and(eq(answerDrafts.workspaceId, scope.workspaceId), eq(answerDrafts.promptKey, params.promptKey)))
}
