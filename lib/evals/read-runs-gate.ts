import type { EvalRunRow } from '@/db/queries/evals/find-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkGate, type GateCheck } from './check-gate'
import type { FigureComparison } from './compare-results'
import { compareRuns, type RunsComparison } from './compare-runs'
import { judgeComparison } from './prompts/judge-comparison'
import { readGates } from './read-gates'

/** none: no run yet. open: a run goes on. broken: a run ended without figures, or is not about what readers would get now. */
export type RunsGate = {
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

type Input = {
  readonly runs: { readonly candidateRunId: EvalRunId | null; readonly baselineRunId: EvalRunId | null }
  /** Figures that must not get worse. */
  readonly names: readonly string[]
  /** Why two completed runs of the same cases say nothing about the change; null when they do. */
  readonly findBroken: (runs: { candidate: EvalRunRow; baseline: EvalRunRow }) => string | null
}

/** Whether a change may reach readers, from a run of a golden set with it and one without. @throws forbidden */
export async function readRunsGate(
  runtime: Runtime,
  scope: Scope,
  { runs, names, findBroken }: Input,
): Promise<RunsGate> {
  const { candidateRunId, baselineRunId } = runs
  if (!candidateRunId || !baselineRunId) return { ...nothing, state: 'none' }
  const compared = await compareRuns(runtime, scope, { before: baselineRunId, after: candidateRunId }).catch(
    nullWhenMissing,
  )
  if (!compared) return { ...nothing, state: 'none' }
  const both = { candidate: compared.after.run, baseline: compared.before.run }
  if (Object.values(both).some(({ status }) => status === 'queued' || status === 'running'))
    return { ...nothing, ...both, state: 'open' }
  const broken = findUnequal(compared) ?? findBroken(both)
  if (broken) return { ...nothing, ...both, state: 'broken', reasons: [broken] }
  const gate = await readGates(both.candidate.suite)
  const checks = gate ? checkGate(compared.after.metrics, gate) : []
  const reasons = judgeComparison(checks, compared.figures, names)
  const count = (outcome: 'won' | 'lost'): number => compared.cases.filter((one) => one.outcome === outcome).length
  return {
    ...both,
    state: reasons.length > 0 ? 'blocked' : 'passed',
    reasons,
    checks,
    figures: compared.figures,
    won: count('won'),
    lost: count('lost'),
  }
}

function findUnequal({ before, after, unpaired, figures }: RunsComparison): string | null {
  const [baseline, candidate] = [before.run, after.run]
  const ended = [candidate, baseline].find(({ status }) => status !== 'completed')
  if (ended) {
    const word = ended.errorCode === 'eval_budget_reached' ? 'stopped at its budget' : ended.status
    return `The run ${ended === candidate ? 'with the change' : 'with what is active'} was ${word}. Run both again.`
  }
  if (unpaired > 0 || figures.length === 0) return 'The two runs did not ask the same cases. Run both again.'
  if (candidate.documentState !== baseline.documentState)
    return 'Documents changed between the two runs. Run both again.'
  return null
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
