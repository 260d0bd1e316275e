import { and, eq, exists, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, memberships, surveyAsks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Whether the person has not been asked in this month, and has asked something before: who never did cannot say. */
export async function isSurveyDue(db: Db, scope: Scope, params: { month: string }): Promise<boolean> {
  const { workspaceId, userId } = scope
  const one = { one: sql`1` }
  const asked = and(
    eq(surveyAsks.workspaceId, workspaceId),
    eq(surveyAsks.userId, userId),
    eq(surveyAsks.month, params.month),
  )
  const answered = and(eq(answers.workspaceId, workspaceId), eq(answers.userId, userId), eq(answers.origin, 'reader'))
  const rows = await db
    .select(one)
    .from(memberships)
    .where(
      and(
        eq(memberships.workspaceId, workspaceId),
        eq(memberships.userId, userId),
        notExists(db.select(one).from(surveyAsks).where(asked)),
        exists(db.select(one).from(answers).where(answered)),
      ),
    )
    .limit(1)
  return rows.length > 0
}
