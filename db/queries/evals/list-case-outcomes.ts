import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, evalResults } from '@/db/schema'
import type { CaseOutcome } from '@/lib/domain/alert'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type StoredOutcome = CaseOutcome & {
  readonly runId: EvalRunId
  readonly caseId: string
  readonly question: string
}

/** How the cases of these runs ended, and which documents their answers cite. Cases that were not asked are left out. */
export async function listCaseOutcomes(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runIds: readonly EvalRunId[] },
): Promise<StoredOutcome[]> {
  if (params.runIds.length === 0) return []
  const rows = await db
    .select({
      runId: evalResults.runId,
      caseId: evalResults.caseId,
      question: sql<string>`${evalResults.definition} ->> 'question'`,
      status: evalResults.answerStatus,
      documentIds: sql<string[]>`coalesce((select jsonb_agg(distinct c ->> 'documentId' order by c ->> 'documentId')
        from jsonb_array_elements(${answers.citations}) c), '[]'::jsonb)`,
    })
    .from(evalResults)
    .leftJoin(answers, and(eq(answers.workspaceId, evalResults.workspaceId), eq(answers.id, evalResults.answerId)))
    .where(and(eq(evalResults.workspaceId, scope.workspaceId), inArray(evalResults.runId, [...params.runIds])))
    .orderBy(asc(evalResults.runId), asc(evalResults.position))
  return rows.flatMap(({ status, ...row }) => (status === null ? [] : [{ ...row, status }]))
}
