import type { KpiDefinition, KpiVerdict, Measurement } from '@/lib/domain/kpi'

/** `label` says when: a week's Monday, or the moment of a run. */
export type TrendPoint = { readonly label: string; readonly value: number }

export type Kpi = KpiDefinition & {
  /** What the workspace aims at; the definition's `target` is what it would be otherwise. */
  readonly aim: number
  /** Null: nothing was measured. */
  readonly measured: Measurement | null
  readonly verdict: KpiVerdict
  /** Oldest first. */
  readonly trend: readonly TrendPoint[]
  /** What is missing, or what the figure rests on besides n. */
  readonly note: string | null
}

/** Micro-dollars. Null where there was no answer, or no verified one. */
export type CostFigures = {
  readonly perAnswer: Measurement | null
  readonly perVerified: Measurement | null
  /** Share of the answers that are verified: answered, every claim with a source, no thumb down. */
  readonly verifiedShare: Measurement | null
  readonly total: number
  readonly unpricedCalls: number
}

export type Scorecard = {
  readonly from: Date
  readonly to: Date
  readonly kpis: readonly Kpi[]
  readonly cost: CostFigures
}

/** A figure before anybody judged it. */
export type Reading = Pick<Kpi, 'measured' | 'trend' | 'note'>
export const nothingRead = (note: string): Reading => ({ measured: null, trend: [], note })
