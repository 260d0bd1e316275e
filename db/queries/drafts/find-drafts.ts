import { and, desc, eq, gte, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type KeptDraft = typeof answerDrafts.$inferSelect

/** Of one wording there are several after its sources changed. */
const mostPerWording = 3

/**
 * Drafts of this prompt or of this wording of the workspace, the latest first, none older than `since`. Says nothing of rights: a draft may be
 * used by whoever the caller finds may open its sources. @param params.wordingKey null: of the same prompt only
 */
export async function findDrafts(
  db: Db,
  scope: Scope,
  params: { promptKey: string; wordingKey: string | null; since: Date },
): Promise<KeptDraft[]> {
  const { promptKey, wordingKey, since } = params
  const isSame = eq(answerDrafts.promptKey, promptKey)
  return db
    .select()
    .from(answerDrafts)
    .where(
      and(
        eq(answerDrafts.workspaceId, scope.workspaceId),
        wordingKey === null ? isSame : or(isSame, eq(answerDrafts.wordingKey, wordingKey)),
        gte(answerDrafts.createdAt, since),
      ),
    )
    .orderBy(desc(isSame), desc(answerDrafts.createdAt))
    .limit(mostPerWording)
}
