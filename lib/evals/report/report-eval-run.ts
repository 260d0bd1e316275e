import { sumRunCost } from '@/db/queries/evals/sum-run-cost'
import { getWorkspaceName } from '@/db/queries/get-workspace-name'
import { evalFigures, formatEvalValue } from '@/lib/domain/eval-figures'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkEndedRun, type GateCheck } from '../check-gate'
import { compareRuns, type RunsComparison } from '../compare-runs'
import { describeLimit } from '../describe-limit'
import { getEvalRun, type EvalRunDetail } from '../get-eval-run'
import { readGates } from '../read-gates'
import { sliceResults, type Slice } from '../slice-results'
import { describeCost, longDay } from './describe'
import { findRunBefore } from './find-run-before'
import { nextStepsOfRun } from './next-steps-of-run'
import type { Report, ReportFigure } from './report'

const shown = [
  'passed',
  'facts',
  'refusal-recall',
  'citation-precision',
  'groundedness',
  'recall@5',
  'forbidden',
  'leak',
  'failed',
  'latency-p95',
]
const mostSlices = 7
const mostWorse = 6
/** A part of so few cases says nothing. */
const leastCases = 4

/** A run as one page for someone who decides, with what changed since the run of the same set before. @throws not_found, forbidden */
export async function reportEvalRun(runtime: Runtime, scope: Scope, runId: EvalRunId): Promise<Report> {
  const detail = await getEvalRun(runtime, scope, runId)
  const { run, results } = detail
  const before = await findRunBefore(runtime, scope, run)
  const [workspace, gate, cost, comparison] = await Promise.all([
    getWorkspaceName(runtime.db, scope),
    readGates(run.suite),
    sumRunCost(runtime.db, scope, { runId }),
    before ? compareRuns(runtime, scope, { before, after: runId }) : null,
  ])
  const checks = gate ? checkEndedRun({ status: run.status, metrics: detail.metrics }, gate) : []
  const slices = weakest(sliceResults(results, run.seed, ['passed']))
  const worse = comparison ? whatGotWorse(comparison) : []
  return {
    workspace,
    title: `Eval run of “${run.suite}”`,
    subtitle: `${longDay(run.createdAt)} · ${run.model} · prompt ${run.promptVersion} · ${run.done} of ${run.total} cases`,
    headline: headlineOf(detail, checks, comparison),
    figures: figuresOf(detail, checks),
    slices: {
      title: 'Weakest parts',
      head: ['Part', 'Cases', 'Passed'],
      rows: slices.map(({ name, cases, metrics }) => [name, String(cases), percent(metrics['passed']?.value)]),
      none: `No part of the set has ${leastCases} cases or more.`,
    },
    worse: {
      lines: worse,
      none: comparison ? 'Nothing, compared with the run before.' : 'There is no run before to compare with.',
    },
    cost: [
      {
        label: 'This run',
        value: describeCost(cost),
        note: `${cost.asked} cases asked, ${run.done - cost.asked} taken from an earlier run`,
      },
      {
        label: 'Per case asked',
        value:
          cost.asked === 0 ? 'nothing asked' : describeCost({ ...cost, costMicroUsd: cost.costMicroUsd / cost.asked }),
        note: '',
      },
    ],
    next: nextStepsOfRun({ detail, checks, slices, comparison, unpricedCalls: cost.unpricedCalls }),
    foot: `Intervals are 95 % and come from resampling the cases. Run ${run.id}, ${run.documentState ? `documents ${run.documentState.slice(0, 8)}, ` : ''}seed ${run.seed}.`,
    fileName: `footnote-eval-${run.suite}-${run.createdAt.toISOString().slice(0, 10)}`,
  }
}

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(100 * share).toFixed(0)} %`)

/** The parts that pass least, of those that are large enough to say something. */
const weakest = (slices: readonly Slice[]): Slice[] =>
  slices
    .filter(({ cases, kind }) => cases >= leastCases && kind !== 'rights')
    .toSorted((a, b) => (a.metrics['passed']?.value ?? 1) - (b.metrics['passed']?.value ?? 1))
    .slice(0, mostSlices)

function headlineOf(
  { run, metrics }: EvalRunDetail,
  checks: readonly GateCheck[],
  comparison: RunsComparison | null,
): string {
  const passed = metrics['passed']
  if (!passed) return 'No case of this run has been judged yet.'
  const [low, high] = passed.ci
  const parts = [
    `${run.passed} of ${passed.n} cases passed (${percent(passed.value)}; with other such cases it would be ${percent(low)} to ${percent(high)}).`,
  ]
  if (run.done < run.total)
    parts.push(`${run.total - run.done} of ${run.total} cases were not asked: they are not judged, and in no figure.`)
  const missed = checks.filter((check) => !check.passed).length
  if (checks.length > 0)
    parts.push(
      missed === 0
        ? 'The gate is passed.'
        : `The gate is not passed: ${missed} of ${checks.length} limits are not kept.`,
    )
  if (comparison) {
    const won = comparison.cases.filter(({ outcome }) => outcome === 'won').length
    const lost = comparison.cases.filter(({ outcome }) => outcome === 'lost').length
    parts.push(
      won + lost === 0
        ? 'Nothing changed since the run before.'
        : `Since the run before ${won} ${won === 1 ? 'case was' : 'cases were'} won and ${lost} lost.`,
    )
  }
  return parts.join(' ')
}

function figuresOf({ metrics }: EvalRunDetail, checks: readonly GateCheck[]): ReportFigure[] {
  return evalFigures
    .filter(({ name }) => shown.includes(name))
    .map((figure) => {
      const metric = metrics[figure.name]
      const check = checks.find((one) => one.figure === figure.name)
      const show = (value: number): string => formatEvalValue(figure, value)
      const target = check ? describeLimit(check, show) : ''
      if (!metric) return { label: figure.label, value: 'not judged', interval: '', target, tone: 'plain', bar: null }
      const [low, high] = metric.ci
      return {
        label: figure.label,
        value: show(metric.value),
        interval: `${show(low)} to ${show(high)}, ${metric.n} cases`,
        target,
        tone: check ? (check.passed ? 'good' : 'bad') : 'plain',
        bar: figure.unit === 'share' ? { value: metric.value, low, high } : null,
      }
    })
}

/** Figures that fell more than chance explains, then the cases that were lost. */
function whatGotWorse({ figures, cases, after }: RunsComparison): string[] {
  const fallen = figures
    // A judge's word needs its standing beside it, for which there is no room here.
    .filter(({ verdict, figure }) => verdict === 'worse' && figure.name !== 'judge')
    .map(
      ({ figure, before, after: now, pValue }) =>
        `${figure.label}: ${formatEvalValue(figure, before)} before, ${formatEvalValue(figure, now)} now (chance explains it in ${(100 * pValue).toFixed(1)} of 100).`,
    )
  const questions = new Map(after.results.map((result) => [result.caseId, result.definition.question]))
  const lost = cases
    .filter(({ outcome }) => outcome === 'lost')
    .map(({ caseId }) => `Lost: “${shorten(questions.get(caseId) ?? caseId)}”`)
  const all = [...fallen, ...lost]
  return all.length <= mostWorse ? all : [...all.slice(0, mostWorse - 1), `and ${all.length - mostWorse + 1} more.`]
}

const shorten = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 87)}…`)
