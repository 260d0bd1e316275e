import { seededRandom } from '@/lib/evals/statistics/seeded-random'

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The value below which the share `p` (0..1) of the values lies, by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? 0
}

/** 95 % interval of the mean by resampling the queries 1,000 times. */
export function bootstrapInterval(values: readonly number[], rounds = 1000): [number, number] {
  const random = seededRandom(values.length)
  const means = Array.from({ length: rounds }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  )
  return [percentile(means, 0.025), percentile(means, 0.975)]
}

export const round = (value: number, digits = 4): number => Number(value.toFixed(digits))
