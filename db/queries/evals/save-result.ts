import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalResults, evalRuns } from '@/db/schema'
import type { EvalScores } from '@/lib/domain/eval-run'
import type { AnswerId, EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  runId: EvalRunId
  caseId: string
  passed: boolean
  scores: EvalScores
  answerId: AnswerId | null
  answerStatus: 'answered' | 'refused' | 'failed'
  errorCode: string | null
  cached: boolean
  contentKey: string
  now: Date
}

/** Ends one open case and counts it in its run, in one transaction, once: a second delivery changes nothing. */
export async function saveResult(db: Db, scope: Pick<Scope, 'workspaceId'>, params: Params): Promise<void> {
  const { runId, caseId, now, ...result } = params
  await db.transaction(async (tx) => {
    const saved = await tx
      .update(evalResults)
      .set({ ...result, finishedAt: now })
      .where(
        and(
          eq(evalResults.workspaceId, scope.workspaceId),
          eq(evalResults.runId, runId),
          eq(evalResults.caseId, caseId),
          isNull(evalResults.passed),
        ),
      )
      .returning({ caseId: evalResults.caseId })
    if (saved.length === 0) return
    await tx
      .update(evalRuns)
      .set({ done: sql`${evalRuns.done} + 1`, passed: sql`${evalRuns.passed} + ${result.passed ? 1 : 0}` })
      .where(and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, runId)))
  })
}
