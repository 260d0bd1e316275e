import { findRun, type EvalRunRow } from '@/db/queries/evals/find-run'
import { listResults, type EvalResultRow } from '@/db/queries/evals/list-results'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalMetrics } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { summariseResults } from './summarise-results'

export type EvalRunDetail = {
  readonly run: EvalRunRow
  readonly results: readonly EvalResultRow[]
  /** Of the cases that are done by now. */
  readonly metrics: EvalMetrics
}

/** A run with its cases; figures of a run that goes on are those so far. @throws not_found, forbidden */
export async function getEvalRun(runtime: Runtime, scope: Scope, runId: EvalRunId): Promise<EvalRunDetail> {
  requireRole(scope, 'reviewer')
  const run = await findRun(runtime.db, scope, { runId })
  if (!run) throw new FootnoteError('not_found')
  const results = await listResults(runtime.db, scope, { runId })
  return { run, results, metrics: run.metrics ?? summariseResults(results, run.seed) }
}
