import type { TrendPoint } from '@/lib/evals/scorecard/scorecard'

const width = 144
const height = 36
const margin = 4

const round = (value: number): number => Number(value.toFixed(1))

/** Points of a small line, with the target on the same scale. Needs two points or more. */
export function layOutSparkline(trend: readonly TrendPoint[], aim: number) {
  const values = trend.map(({ value }) => value)
  const low = Math.min(aim, ...values)
  const high = Math.max(aim, ...values)
  const y = (value: number): number =>
    high === low ? height / 2 : round(margin + (1 - (value - low) / (high - low)) * (height - 2 * margin))
  const dots = values.map((value, index) => ({
    x: round(margin + (index / (values.length - 1)) * (width - 2 * margin)),
    y: y(value),
  }))
  const path = dots.map(({ x, y: at }, index) => `${index === 0 ? 'M' : 'L'}${x} ${at}`).join(' ')
  return { path, dots, aimY: y(aim), width, height }
}
