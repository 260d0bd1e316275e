import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type AnswerOutcome = Partial<
  Pick<
    typeof answers.$inferInsert,
    | 'standaloneQuestion'
    | 'stopped'
    | 'text'
    | 'claims'
    | 'citations'
    | 'sources'
    | 'filters'
    | 'expansions'
    | 'suggestions'
    | 'withheldClaims'
    | 'isUnsure'
    | 'refusalReason'
    | 'refusalMessage'
    | 'errorCode'
    | 'errorDetail'
    | 'model'
    | 'fallback'
    | 'verified'
    | 'inputTokens'
    | 'outputTokens'
    | 'costMicroUsd'
    | 'unpriced'
    | 'form'
    | 'deep'
    | 'recipe'
    | 'retrieveMs'
    | 'firstTokenMs'
    | 'totalMs'
    | 'cache'
    | 'draftKeys'
    | 'savedMicroUsd'
  >
> & { status: 'answered' | 'refused' | 'failed' }

/**
 * Ends a running answer, once. @param params.isTalk nothing was asked: figures of what readers ask leave it out
 * @returns false when it had ended already: the first end stands
 */
export async function finishAnswer(
  db: Db,
  scope: Scope,
  params: { answerId: AnswerId; outcome: AnswerOutcome; now: Date; isTalk?: boolean },
): Promise<boolean> {
  const done = await db
    .update(answers)
    .set({
      ...params.outcome,
      finishedAt: params.now,
      ...(params.isTalk && {
        origin: sql`case when ${answers.origin} = 'reader' then 'talk' else ${answers.origin} end`,
      }),
    })
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.id, params.answerId),
        eq(answers.userId, scope.userId),
        eq(answers.status, 'running'),
      ),
    )
    .returning({ id: answers.id })
  return done.length > 0
}
