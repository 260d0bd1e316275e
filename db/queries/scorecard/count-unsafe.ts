import { and, countDistinct, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Answers of the period that a reviewer labelled unsafe. */
export async function countUnsafe(db: Db, scope: Scope, { from, to }: { from: Date; to: Date }): Promise<number> {
  const [row] = await db
    .select({ n: countDistinct(feedback.answerId) })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        eq(feedback.label, 'unsafe'),
        gte(answers.createdAt, from),
        lt(answers.createdAt, to),
      ),
    )
  return row?.n ?? 0
}
