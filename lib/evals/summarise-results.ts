import { evalFigures } from '@/lib/domain/eval-figures'
import type { EvalMetrics, EvalScores } from '@/lib/domain/eval-run'
import { bootstrapInterval, statisticOf } from './statistics/bootstrap-interval'

export type ScoredCase = { readonly passed: boolean | null; readonly scores: EvalScores }

/**
 * The figures of a run, or of a slice of it, from the cases that are scored. A figure without any score is left out.
 * @param only names of the figures wanted; default all
 */
export function summariseResults(
  results: readonly ScoredCase[],
  seed: number,
  only: readonly string[] = evalFigures.map(({ name }) => name),
): EvalMetrics {
  const scored = results.filter((result) => result.passed !== null)
  const metrics: EvalMetrics = {}
  for (const [index, { name, scorer, statistic, unit }] of evalFigures.entries()) {
    const values = scored.map((result) => scoreOf(result, scorer)).filter((value) => value !== null)
    if (values.length === 0 || !only.includes(name)) continue
    const ci = bootstrapInterval(values, { statistic, seed: seed + index, isShare: unit === 'share' })
    metrics[name] = { value: statisticOf(values, statistic), ci, n: values.length }
  }
  return metrics
}

/** `passed` is a score as any other. */
export function scoreOf(result: ScoredCase, scorer: string): number | null {
  if (scorer === 'passed') return result.passed === null ? null : Number(result.passed)
  return result.scores[scorer] ?? null
}
