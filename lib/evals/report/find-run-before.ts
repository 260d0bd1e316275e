import { listRuns } from '@/db/queries/evals/list-runs'
import type { EvalRunRow } from '@/db/queries/evals/find-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

const looked = 20

/** The completed run of the same set that came before, to hold a run against; null for the first. */
export async function findRunBefore(
  runtime: Runtime,
  scope: Scope,
  run: Pick<EvalRunRow, 'id' | 'suite'>,
): Promise<EvalRunId | null> {
  const { items } = await listRuns(runtime.db, scope, { suite: run.suite, cursor: run.id, limit: looked })
  return items.find(({ status }) => status === 'completed')?.id ?? null
}
