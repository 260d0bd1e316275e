import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import type { GuardReading } from '@/lib/domain/canary-guards'
import { decideTrial, type TrialDecision } from './guards/decide-trial'

/** `stay`: the last step is reached, and a person decides. */
export type ExperimentDecision = Exclude<TrialDecision, { act: 'widen' | 'finish' }> | Widening | Staying
type Widening = { readonly act: 'widen'; readonly percent: number; readonly note: string }
type Staying = { readonly act: 'stay' }

type Running = Pick<ExperimentRow, 'plan' | 'step' | 'stepStartedAt' | 'stepStartedWith'>

/**
 * What an experiment does next: as a canary, only that it never becomes active by itself. Where nothing is left to widen, its guards alone
 * can end it. @param treatment answers with the change since it started
 */
export function decideExperiment(
  { plan, step, stepStartedAt, stepStartedWith }: Running,
  { treatment, readings, now }: { treatment: number; readings: readonly GuardReading[]; now: Date },
): ExperimentDecision {
  const minutesInStep = (now.getTime() - (stepStartedAt ?? now).getTime()) / 60_000
  const decision = decideTrial({ plan, step, answersInStep: treatment - stepStartedWith, minutesInStep, readings })
  if (decision.act === 'roll-back') return decision
  const percent = plan.steps[step + 1]
  if (percent === undefined) return { act: 'stay' }
  if (decision.act === 'wait' || decision.act === 'hold') return decision
  return { act: 'widen', percent, note: decision.note }
}
