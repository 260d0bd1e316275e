import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { surveyAsks, surveyScores } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { SurveyScore } from '@/lib/domain/survey'

/**
 * Notes that the person was asked in this month and, apart from that, counts the score; null: they did not want to. Without an audit row: it would
 * put the two together again. @returns false when they were asked before, and nothing was counted
 */
export async function saveSurvey(
  db: Db,
  scope: Scope,
  params: { month: string; score: SurveyScore | null },
): Promise<boolean> {
  const { month, score } = params
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    const asked = await tx
      .insert(surveyAsks)
      .values({ workspaceId, month, userId })
      .onConflictDoNothing()
      .returning({ month: surveyAsks.month })
    if (asked.length === 0) return false
    if (score === null) return true
    await tx
      .insert(surveyScores)
      .values({ workspaceId, month, score, count: 1 })
      .onConflictDoUpdate({
        target: [surveyScores.workspaceId, surveyScores.month, surveyScores.score],
        set: { count: sql`${surveyScores.count} + 1` },
      })
    return true
  })
}
