import { findExperiment, type ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { listExperimentEvents, type ExperimentEventRow } from '@/db/queries/experiments/list-experiment-events'
import { mostExperimentAnswers, readExperimentAnswers } from '@/db/queries/experiments/read-experiment-answers'
import { listLooks, type CanaryLook } from '@/db/queries/prompts/list-looks'
import { requireRole } from '@/lib/auth/require-role'
import type { GuardReading } from '@/lib/domain/canary-guards'
import type { ReportFigure } from '@/lib/domain/experiment-report'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decideExperiment, type ExperimentDecision } from '@/lib/experiments/decide-experiment'
import { readGuards } from '@/lib/experiments/guards/read-guards'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeOutcome } from './report/describe-outcome'
import { describeRouting } from './report/describe-routing'
import { measureAnswers } from './report/measure-answers'

export type Side = { readonly answers: number; readonly readers: number }

export type ExperimentDetail = {
  readonly experiment: ExperimentRow
  readonly sides: { readonly control: Side; readonly treatment: Side }
  readonly figures: readonly ReportFigure[]
  /** What the figures show, in sentences; empty while they show nothing. */
  readonly outcome: readonly string[]
  readonly readings: readonly GuardReading[]
  /** What it waits for; null when it does not run. */
  readonly next: ExperimentDecision | null
  readonly looks: readonly CanaryLook[]
  readonly events: readonly ExperimentEventRow[]
  /** More answers than are read: what comes now changes nothing here. */
  readonly isFull: boolean
}

/** An experiment with its report, its guards, their course, and what happened. For reviewers and admins. @throws forbidden, not_found */
export async function getExperiment(runtime: Runtime, scope: Scope, id: string): Promise<ExperimentDetail> {
  requireRole(scope, 'reviewer')
  const { db } = runtime
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  const { startedAt, baseline, status } = experiment
  const [answers, looks, events] = await Promise.all([
    startedAt ? readExperimentAnswers(db, scope, { id, since: startedAt }) : [],
    listLooks(db, scope, { canaryId: id }),
    listExperimentEvents(db, scope, { experimentId: id }),
  ])
  const changes = events.flatMap(({ percent, createdAt }) => (percent === null ? [] : [createdAt])).toReversed()
  const figures = measureAnswers(answers, { changes })
  const readings = baseline ? readGuards(answers, { armOf: ({ arm }) => arm, baseline }) : []
  const sideOf = (arm: 'control' | 'treatment'): Side => {
    const own = answers.filter((one) => one.arm === arm)
    return { answers: own.length, readers: new Set(own.map(({ userId }) => userId)).size }
  }
  const sides = { control: sideOf('control'), treatment: sideOf('treatment') }
  const now = runtime.now()
  return {
    experiment,
    sides,
    figures,
    outcome: [describeRouting(experiment.change, answers) ?? [], describeOutcome(figures)].flat(),
    readings,
    next:
      status === 'running' ? decideExperiment(experiment, { treatment: sides.treatment.answers, readings, now }) : null,
    looks,
    events,
    isFull: answers.length >= mostExperimentAnswers,
  }
}
