import type { CanaryBaseline, GuardedAnswer } from '@/lib/domain/canary-guards'

/** Fewer answers than this say little about a 95th percentile. */
const fewest = 20
/** What the product holds itself to where nothing is known. */
const usualSlowMs = 5_000

/** How many of the latest answers a baseline is made of. */
export const baselineAnswers = 500

/** What slow and dear mean for a trial, from answers before it. Milliseconds and micro-dollars. */
export function toBaseline(answers: readonly GuardedAnswer[]): CanaryBaseline {
  const good = answers.filter(({ status, fellBack }) => status !== 'failed' && !fellBack)
  if (good.length < fewest) return { slowMs: usualSlowMs, dearMicroUsd: null }
  const times = good.flatMap(({ totalMs }) => totalMs ?? [])
  const costs = good.map(({ costMicroUsd }) => costMicroUsd)
  return { slowMs: quantile(times, 0.95), dearMicroUsd: Math.max(...costs) === 0 ? null : quantile(costs, 0.75) }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
