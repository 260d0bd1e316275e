import type { ExperimentAnswer } from '@/db/queries/experiments/read-experiment-answers'
import type { GuardName } from '@/lib/domain/canary-guards'
import { reportFigures, type ReportFigure, type ReportFigureName } from '@/lib/domain/experiment-report'
import { guardValue } from '@/lib/experiments/guards/guard-value'
import { measureFigure } from './measure-figure'

/** Limits of slow and dear, which no figure here asks for. */
const noBaseline = { slowMs: Number.POSITIVE_INFINITY, dearMicroUsd: null }

/** Every figure of an experiment. @param changes when the share was set anew, the oldest first @param seed the same gives the same intervals */
export function measureAnswers(
  answers: readonly ExperimentAnswer[],
  { changes, seed = 1 }: { changes: readonly Date[]; seed?: number },
): ReportFigure[] {
  const periods = answers.map(({ createdAt }) => Math.max(0, changes.filter((at) => at <= createdAt).length - 1))
  return reportFigures.map((figure) => {
    const observations = answers.flatMap((answer, at) => {
      const value = valueOf(figure.name, answer)
      return value === null ? [] : [{ arm: answer.arm, reader: answer.userId, period: periods[at] ?? 0, value }]
    })
    return measureFigure(figure, observations, seed)
  })
}

function valueOf(name: ReportFigureName, answer: ExperimentAnswer): number | null {
  if (isGuard(name)) return guardValue(name, answer, noBaseline)
  // Times and costs of answers that broke off are no times and costs of answers.
  if (guardValue('errors', answer, noBaseline) !== 0) return null
  if (name === 'cost') return answer.unpriced ? null : answer.costMicroUsd
  return name === 'first-words' ? answer.firstTokenMs : answer.totalMs
}

const isGuard = (name: ReportFigureName): name is ReportFigureName & GuardName =>
  name === 'errors' || name === 'refused' || name === 'unsupported' || name === 'thumbs-down'
