import { and, asc, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Earlier questions of a conversation as it went on to a turn, oldest first. Whether they may be shown is for the caller to have asked. */
export async function listEarlierQuestions(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId; turn: number },
): Promise<string[]> {
  const rows = await db
    .select({ question: answers.question })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.conversationId, params.conversationId),
        eq(answers.isCurrent, true),
        lt(answers.turn, params.turn),
      ),
    )
    .orderBy(asc(answers.turn))
  return rows.map(({ question }) => question)
}
