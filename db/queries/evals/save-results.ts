import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalScores } from '@/lib/domain/eval-run'
import type { AnswerId, EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type CaseResult = {
  readonly caseId: string
  readonly passed: boolean
  readonly scores: EvalScores
  readonly answerId: AnswerId
  readonly answerStatus: 'answered' | 'refused' | 'failed'
  readonly errorCode: string | null
  readonly judgementId?: string | null
  readonly cached: boolean
  /** Null: no later run takes the answer over. */
  readonly contentKey: string | null
}

type Params = { runId: EvalRunId; results: readonly CaseResult[]; now: Date }

/**
 * Ends open cases and counts them in their run, in one transaction, each once: a second delivery changes nothing. The rows go as one
 * JSON parameter, because a run that takes over all its answers ends hundreds of cases at once.
 */
export async function saveResults(db: Db, scope: Pick<Scope, 'workspaceId'>, params: Params): Promise<void> {
  const { runId, results, now } = params
  await db.transaction(async (tx) => {
    const saved = await tx.execute<{ passed: boolean }>(sql`
      update eval_results r set passed = x.passed, scores = x.scores, answer_id = x."answerId", answer_status = x."answerStatus",
        error_code = x."errorCode", judgement_id = x."judgementId", cached = x.cached, content_key = x."contentKey", finished_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(results)}::text::jsonb) as x("caseId" text, passed boolean, scores jsonb, "answerId" text,
        "answerStatus" text, "errorCode" text, "judgementId" text, cached boolean, "contentKey" text)
      where r.workspace_id = ${scope.workspaceId} and r.run_id = ${runId} and r.case_id = x."caseId" and r.passed is null
      returning r.passed`)
    const passed = saved.filter((row) => row.passed).length
    await tx
      .update(evalRuns)
      .set({ done: sql`${evalRuns.done} + ${saved.length}`, passed: sql`${evalRuns.passed} + ${passed}` })
      .where(and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, runId)))
  })
}
