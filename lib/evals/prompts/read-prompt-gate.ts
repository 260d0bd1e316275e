import type { EvalRunRow } from '@/db/queries/evals/find-run'
import type { PromptVersionRow } from '@/db/queries/prompts/find-prompt-version'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkGate, type GateCheck } from '../check-gate'
import type { FigureComparison } from '../compare-results'
import { compareRuns, type RunsComparison } from '../compare-runs'
import { readGates } from '../read-gates'
import { judgeComparison } from './judge-comparison'

/** none: no run yet. open: a run goes on. broken: a run ended without figures, or is not about what readers would get now. */
export type PromptGate = {
  readonly state: 'none' | 'open' | 'broken' | 'blocked' | 'passed'
  readonly reasons: readonly string[]
  readonly candidate: EvalRunRow | null
  readonly baseline: EvalRunRow | null
  readonly checks: readonly GateCheck[]
  readonly figures: readonly FigureComparison[]
  readonly won: number
  readonly lost: number
}

const nothing = { reasons: [], candidate: null, baseline: null, checks: [], figures: [], won: 0, lost: 0 }

type Version = Pick<PromptVersionRow, 'version' | 'candidateRunId' | 'baselineRunId' | 'submittedAt'>

/** Whether a version may reach readers, from its two runs. @param activeVersion the one that they have now @throws forbidden */
export async function readPromptGate(
  runtime: Runtime,
  scope: Scope,
  version: Version,
  activeVersion: number | null,
): Promise<PromptGate> {
  const { candidateRunId, baselineRunId } = version
  if (!candidateRunId || !baselineRunId) return { ...nothing, state: 'none' }
  const compared = await compareRuns(runtime, scope, { before: baselineRunId, after: candidateRunId }).catch(
    nullWhenMissing,
  )
  if (!compared) return { ...nothing, state: 'none' }
  const [baseline, candidate] = [compared.before.run, compared.after.run]
  const runs = { candidate, baseline }
  if ([candidate, baseline].some(({ status }) => status === 'queued' || status === 'running'))
    return { ...nothing, ...runs, state: 'open' }
  const broken = findBroken(compared, version, activeVersion)
  if (broken) return { ...nothing, ...runs, state: 'broken', reasons: [broken] }
  const gate = await readGates(candidate.suite)
  const checks = gate ? checkGate(compared.after.metrics, gate) : []
  const reasons = judgeComparison(checks, compared.figures)
  const count = (outcome: 'won' | 'lost'): number => compared.cases.filter((one) => one.outcome === outcome).length
  return {
    ...runs,
    state: reasons.length > 0 ? 'blocked' : 'passed',
    reasons,
    checks,
    figures: compared.figures,
    won: count('won'),
    lost: count('lost'),
  }
}

/** Why the two runs say nothing about the change; null when they do. */
function findBroken(
  { before, after, unpaired, figures }: RunsComparison,
  version: Version,
  active: number | null,
): string | null {
  const [baseline, candidate] = [before.run, after.run]
  const ended = [candidate, baseline].find(({ status }) => status !== 'completed')
  if (ended) return `The run with version ${ended.promptVersion} was ${ended.status}. Run both again.`
  if (candidate.model.startsWith('local:'))
    return 'The local model answered, which reads no prompt. Connect a hosted model and run both again.'
  if (candidate.model !== baseline.model) return 'The two runs were answered by different models. Run both again.'
  if (baseline.promptVersion !== active) return `Version ${active ?? '?'} became active meanwhile. Run both again.`
  if (version.submittedAt !== null && candidate.createdAt < version.submittedAt)
    return 'The text was changed after the run. Run both again.'
  if (unpaired > 0 || figures.length === 0) return 'The two runs did not ask the same cases. Run both again.'
  if (candidate.documentState !== baseline.documentState)
    return 'Documents changed between the two runs. Run both again.'
  return null
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
