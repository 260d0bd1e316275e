import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalResults, judgements } from '@/db/schema'
import type { JudgePurpose } from '@/lib/domain/judge'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { JudgementRow } from './find-known-judgement'

/** What was said of these subjects, oldest first: of one subject the last holds. */
export async function listJudgements(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { purpose: JudgePurpose; subjects: readonly string[] },
): Promise<JudgementRow[]> {
  if (params.subjects.length === 0) return []
  return db
    .select()
    .from(judgements)
    .where(
      and(
        eq(judgements.workspaceId, scope.workspaceId),
        eq(judgements.purpose, params.purpose),
        inArray(judgements.subject, [...params.subjects]),
      ),
    )
    .orderBy(asc(judgements.createdAt))
}

/** By case of a run: what its judge said. */
export async function listJudgementsOfRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId },
): Promise<Map<string, JudgementRow>> {
  const rows = await db
    .select({ caseId: evalResults.caseId, judgement: judgements })
    .from(evalResults)
    .innerJoin(
      judgements,
      and(eq(judgements.workspaceId, evalResults.workspaceId), eq(judgements.id, evalResults.judgementId)),
    )
    .where(and(eq(evalResults.workspaceId, scope.workspaceId), eq(evalResults.runId, params.runId)))
  return new Map(rows.map(({ caseId, judgement }) => [caseId, judgement]))
}
