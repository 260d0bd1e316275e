import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts, answers } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Takes the drafts out of the cache that an answer was made of or left there. @returns how many went */
export async function dropDraftsOfAnswer(db: Db, scope: Scope, params: { answerId: AnswerId }): Promise<number> {
  const { workspaceId } = scope
  const keys = db
    .select({ key: sql<string>`jsonb_array_elements_text(${answers.draftKeys})` })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.id, params.answerId)))
  const gone = await db
    .delete(answerDrafts)
    .where(
      and(
        eq(answerDrafts.workspaceId, workspaceId),
        or(eq(answerDrafts.answerId, params.answerId), inArray(answerDrafts.promptKey, keys)),
      ),
    )
    .returning({ key: answerDrafts.promptKey })
  return gone.length
}
