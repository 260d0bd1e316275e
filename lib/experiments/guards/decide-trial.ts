import { breaksAt, canaryGuards, holdsAt, type GuardName, type GuardReading } from '@/lib/domain/canary-guards'
import type { CanaryPlan } from '@/lib/domain/prompt-version'

export type TrialState = {
  readonly plan: CanaryPlan
  readonly step: number
  /** By the new version, since the step began. */
  readonly answersInStep: number
  readonly minutesInStep: number
  readonly readings: readonly GuardReading[]
}

export type TrialDecision =
  | { readonly act: 'roll-back'; readonly guard: GuardName; readonly note: string }
  | { readonly act: 'hold'; readonly guard: GuardName; readonly note: string }
  | { readonly act: 'widen' | 'finish'; readonly percent: number; readonly note: string }
  | { readonly act: 'wait'; readonly answersLeft: number; readonly minutesLeft: number; readonly pairsLeft: number }

/**
 * What a canary does next. A guard that broke ends it at once, however few answers there are. It is widened when its step has had its answers
 * and minutes, was compared with as many answers of the control, and no guard has grown suspicious: that it may be harmless is not proven
 * then, only that few readers would have met the harm.
 */
export function decideTrial({ plan, step, answersInStep, minutesInStep, readings }: TrialState): TrialDecision {
  const broken = readings.find((reading) => reading.mostEvidence >= breaksAt)
  if (broken) return { act: 'roll-back', guard: broken.name, note: describeReading(broken) }
  const pairs = Math.max(0, ...readings.map((reading) => reading.pairs))
  const answersLeft = Math.max(0, plan.answersPerStep - answersInStep)
  const minutesLeft = Math.max(0, Math.ceil(plan.minutesPerStep - minutesInStep))
  const pairsLeft = Math.max(0, plan.answersPerStep - pairs)
  if (answersLeft > 0 || minutesLeft > 0 || pairsLeft > 0) return { act: 'wait', answersLeft, minutesLeft, pairsLeft }
  const suspicious = readings.find((reading) => reading.evidence >= holdsAt)
  if (suspicious) return { act: 'hold', guard: suspicious.name, note: describeReading(suspicious) }
  const percent = plan.steps[step + 1] ?? 100
  const note = `${answersInStep} answers in this step, ${pairs} pairs compared, no guard suspicious.`
  return { act: percent === 100 ? 'finish' : 'widen', percent, note }
}

/** "Refusals: 62 % against 8 % of what is active, 21 pairs, evidence 134 (breaks at 120)." */
export function describeReading({ name, control, canary, pairs, mostEvidence }: GuardReading): string {
  const label = canaryGuards.find((guard) => guard.name === name)?.label ?? name
  const percent = (share: number): string => `${Math.round(100 * share)} %`
  const figures = `${percent(canary.mean)} against ${percent(control.mean)} of what is active`
  return `${label}: ${figures}, ${pairs} pairs, evidence ${formatEvidence(mostEvidence)} (breaks at ${breaksAt}).`
}

const formatEvidence = (value: number): string => (value >= 10_000 ? 'over 10,000' : value.toFixed(value < 10 ? 1 : 0))
