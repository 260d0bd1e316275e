import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalResults } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type EvalResultRow = typeof evalResults.$inferSelect

/** Every case of a run in the order of its file, the open ones too. */
export async function listResults(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId },
): Promise<EvalResultRow[]> {
  return db
    .select()
    .from(evalResults)
    .where(and(eq(evalResults.workspaceId, scope.workspaceId), eq(evalResults.runId, params.runId)))
    .orderBy(asc(evalResults.position))
}
