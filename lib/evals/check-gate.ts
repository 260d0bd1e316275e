import type { EvalMetrics, EvalRunStatus } from '@/lib/domain/eval-run'

/** Limits by figure. A figure must reach `min` and not exceed `max`. */
export type Gate = Readonly<Record<string, { readonly min?: number | undefined; readonly max?: number | undefined }>>

export type GateCheck = {
  readonly figure: string
  readonly min: number | null
  readonly max: number | null
  /** Null when no case of the run has a score for it: that does not pass, because nothing was shown. */
  readonly value: number | null
  readonly passed: boolean
}

/** Every limit with what the run reached, in the order of the gate. The gate is passed when all are. */
export function checkGate(metrics: EvalMetrics, gate: Gate): GateCheck[] {
  return Object.entries(gate).map(([figure, { min, max }]) => {
    const value = metrics[figure]?.value ?? null
    const passed = value !== null && (min === undefined || value >= min) && (max === undefined || value <= max)
    return { figure, min: min ?? null, max: max ?? null, value, passed }
  })
}

/** The same of a run that has ended. One that did not ask every case decides nothing: none of its limits is kept. */
export const checkEndedRun = (
  { status, metrics }: { readonly status: EvalRunStatus; readonly metrics: EvalMetrics },
  gate: Gate,
): GateCheck[] => checkGate(status === 'completed' ? metrics : {}, gate)
