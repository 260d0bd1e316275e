import { and, desc, eq, lt, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type PreviousTurn = {
  readonly question: string
  readonly standaloneQuestion: string | null
  readonly text: string
  /** What the text was made from. */
  readonly documentIds: readonly string[]
}

/** The reader's own turns before `turn`, newest first: what a follow-up question can refer to. */
export async function listPreviousTurns(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId; turn: number; limit: number },
): Promise<PreviousTurn[]> {
  const rows = await db
    .select({
      question: answers.question,
      standaloneQuestion: answers.standaloneQuestion,
      text: answers.text,
      citations: answers.citations,
      sources: answers.sources,
    })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.conversationId, params.conversationId),
        eq(answers.userId, scope.userId),
        eq(answers.isCurrent, true),
        lt(answers.turn, params.turn),
        ne(answers.status, 'running'),
      ),
    )
    .orderBy(desc(answers.turn))
    .limit(params.limit)
  return rows.map(({ citations, sources, ...turn }) => ({
    ...turn,
    documentIds: [...new Set([...citations, ...sources].map((one) => one.documentId))],
  }))
}
