import { evalFigures, formatEvalValue } from '@/lib/domain/eval-figures'
import { formatCost } from '@/lib/domain/format-figures'
import type { GateCheck } from '@/lib/evals/check-gate'
import { describeLimit } from '@/lib/evals/describe-limit'
import type { FollowedCase, FollowedRun } from './follow-run'

/** Figures with intervals, the cases that failed, and the gate, as a person reads them in a terminal. */
export function printReport(run: FollowedRun, gate: readonly GateCheck[], print: (line: string) => void): void {
  const left = run.total - run.done
  const unasked = left === 0 ? '' : `, ${left} not asked and not judged`
  print(`\n${run.suite}: ${run.passed} of ${run.done} cases passed${unasked} (${run.id})\n`)
  for (const figure of evalFigures) {
    const metric = run.metrics[figure.name]
    if (!metric) continue
    const [low, high] = metric.ci.map((end) => formatEvalValue(figure, end))
    const value = formatEvalValue(figure, metric.value)
    print(`  ${figure.label.padEnd(20)} ${value.padStart(8)}   ${low} to ${high}, ${metric.n} cases`)
  }
  if (run.budgetMicroUsd !== null)
    print(`\nSpent ${formatCost(run.spentMicroUsd)} of ${formatCost(run.budgetMicroUsd)}`)
  if (run.judge) print(describeJudging(run, run.judge.model))
  printParts(run.cases, print)
  const failed = run.cases.filter((one) => !one.passed)
  if (failed.length > 0) print('\nNot passed:')
  for (const one of failed) print(`  ${one.id.padEnd(34)} expected ${one.expect}, was ${one.error ?? one.status ?? ''}`)
  if (gate.length > 0) print('\nGate:')
  for (const { figure, value, passed, ...limit } of gate) {
    print(
      `  ${passed ? 'pass' : 'FAIL'}  ${figure} ${describeLimit(limit)}: ${value === null ? 'not judged' : Number(value.toFixed(4))}`,
    )
  }
}

/** Passed cases by journey, difficulty and language. The page of the run has them by tag and right too, with intervals. */
function printParts(cases: readonly FollowedCase[], print: (line: string) => void): void {
  for (const part of ['journey', 'difficulty', 'language'] as const) {
    const names = [...new Set(cases.map((one) => one[part] ?? 'not said'))].toSorted()
    if (names.length < 2) continue
    print(`\nPassed by ${part}:`)
    for (const name of names) {
      const members = cases.filter((one) => (one[part] ?? 'not said') === name)
      print(`  ${name.padEnd(20)} ${members.filter(({ passed }) => passed).length} of ${members.length}`)
    }
  }
}

/** What was not judged stands apart from the figures, which are about what was. */
function describeJudging({ cases, judgeStanding }: FollowedRun, model: string): string {
  const codes = cases.flatMap(({ judgement }) => (judgement?.code ? [judgement.code] : []))
  const unjudged =
    codes.length > 0 ? `${codes.length} not judged (${[...new Set(codes)].join(', ')})` : 'none left unjudged'
  return `\nJudged by ${model}, ${judgeStanding === 'calibrated' ? 'calibrated' : 'NOT calibrated'}; ${unjudged}`
}
