import { and, desc, eq, gte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { surveyScores } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** How often each score was given, the latest month first. */
export function listSurveyScores(
  db: Db,
  scope: Scope,
  params: { since: string },
): Promise<{ month: string; score: number; count: number }[]> {
  const { month, score, count } = surveyScores
  return db
    .select({ month, score, count })
    .from(surveyScores)
    .where(and(eq(surveyScores.workspaceId, scope.workspaceId), gte(month, params.since)))
    .orderBy(desc(month), score)
}
