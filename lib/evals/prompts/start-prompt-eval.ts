import { setEvalRuns } from '@/db/queries/prompts/set-eval-runs'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { actsOnAnswers } from '@/lib/prompts/acts-on-answers'
import { getVersion } from '@/lib/prompts/get-version'
import type { Runtime } from '@/lib/runtime/runtime'
import { startEvalRun } from '../start-eval-run'

export type StartPromptEvalInput = {
  readonly version: number
  readonly suite: string
  /** Asks every case anew, also where nothing has changed. Default false. */
  readonly fresh?: boolean | undefined
  readonly requestId: string
}

/**
 * Two runs of one golden set, with the active version and with this one: what the gate compares. Answers that the active version gave before are
 * taken over. @throws forbidden, prompt_version_unknown, prompt_moved_on, prompt_no_hosted_model, and what starting a run throws
 */
export async function startPromptEval(
  runtime: Runtime,
  scope: Scope,
  { version, suite, fresh = false, requestId }: StartPromptEvalInput,
): Promise<{ candidateRunId: EvalRunId; baselineRunId: EvalRunId }> {
  requireRole(scope, 'admin')
  const { version: row, active } = await getVersion(runtime, scope, version)
  if (row.status !== 'eval' || !active) throw new FootnoteError('prompt_moved_on')
  if (!(await actsOnAnswers(runtime, scope, requestId))) throw new FootnoteError('prompt_no_hosted_model')
  const start = (promptVersion: number): Promise<{ runId: EvalRunId }> =>
    startEvalRun(runtime, scope, { suite, variant: { promptVersion }, fresh, requestId })
  const baseline = await start(active.version)
  const candidate = await start(version)
  const runs = { candidateRunId: candidate.runId, baselineRunId: baseline.runId }
  if (!(await setEvalRuns(runtime.db, scope, { name: 'answer', version, ...runs, now: runtime.now() })))
    throw new FootnoteError('prompt_moved_on')
  return runs
}
