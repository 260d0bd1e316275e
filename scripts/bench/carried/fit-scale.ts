import type { CarriedScale, CarriedWeights } from '@/lib/answer/explain/carried-scale'
import { scoreCarried, toFeatures, type CarriedSignals } from '@/lib/answer/explain/estimate-carried'
import { round } from '../statistics'

/** A claim that the check called supported. `weight`: so that sources and labels count alike, however many there are. */
export type Measured = { readonly signals: CarriedSignals; readonly isCarried: boolean; readonly weight: number }

const rounds = 30
/** Keeps a feature that parts both labels from growing without end. */
const ridge = 1e-4
const levelCount = 4

/**
 * A logistic regression by Newton's method (Platt 1999, with three signals in the place of one), then as many levels as hold a quarter of the weight
 * each, made rising by pooling neighbours (isotonic regression): a level's share is what its sentences had.
 */
export function fitScale(measured: readonly Measured[]): CarriedScale {
  const weights = fitWeights(measured)
  const scored = measured
    .map((one) => ({ ...one, score: scoreCarried(one.signals, weights) }))
    .toSorted((a, b) => a.score - b.score)
  const total = scored.reduce((sum, { weight }) => sum + weight, 0)
  const levels: { from: number; carried: number; weight: number }[] = []
  let before = 0
  for (const { score, isCarried, weight } of scored) {
    const place = Math.min(levelCount - 1, Math.floor((before / total) * levelCount))
    before += weight
    if (place >= levels.length) levels.push({ from: levels.length === 0 ? 0 : score, carried: 0, weight: 0 })
    const level = levels.at(-1)
    if (!level) continue
    level.carried += isCarried ? weight : 0
    level.weight += weight
  }
  return { weights, levels: pool(levels) }
}

function pool(levels: readonly { from: number; carried: number; weight: number }[]): CarriedScale['levels'] {
  const rising: { from: number; carried: number; weight: number }[] = []
  for (const level of levels) {
    let merged = { ...level }
    for (
      let last = rising.at(-1);
      last && last.carried / last.weight >= merged.carried / merged.weight;
      last = rising.at(-1)
    ) {
      rising.pop()
      merged = { from: last.from, carried: last.carried + merged.carried, weight: last.weight + merged.weight }
    }
    rising.push(merged)
  }
  return rising.map(({ from, carried, weight }) => ({ from: round(from, 3), share: round(carried / weight, 3) }))
}

function fitWeights(measured: readonly Measured[]): CarriedWeights {
  const total = measured.reduce((sum, { weight }) => sum + weight, 0)
  const rows = measured.map((one) => ({
    x: toFeatures(one.signals),
    y: Number(one.isCarried),
    share: one.weight / total,
  }))
  let fitted: readonly number[] = [0, 0, 0, 0]
  for (let step = 0; step < rounds; step++) {
    const slope = fitted.map((value) => ridge * value)
    const curve: number[][] = fitted.map((_, i) => fitted.map((__, j) => (i === j ? ridge : 0)))
    for (const { x, y, share } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (fitted[i] ?? 0), 0)))
      for (const [i, a] of x.entries()) {
        slope[i] = (slope[i] ?? 0) + (p - y) * share * a
        for (const [j, b] of x.entries()) {
          const row = curve[i] ?? []
          row[j] = (row[j] ?? 0) + p * (1 - p) * share * a * b
        }
      }
    }
    const move = solve(curve, slope)
    fitted = fitted.map((value, i) => value - (move[i] ?? 0))
  }
  const [constant = 0, cover = 0, breadth = 0, furtherSpans = 0] = fitted.map((value) => round(value, 3))
  return { constant, cover, breadth, furtherSpans }
}

/** Gauss-Jordan; the matrix is positive definite by the ridge, so that no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (const [i, pivotRow] of rows.entries()) {
    const pivot = pivotRow[i] ?? 1
    for (let k = i; k < pivotRow.length; k++) pivotRow[k] = (pivotRow[k] ?? 0) / pivot
    for (const [j, row] of rows.entries()) {
      const factor = row[i] ?? 0
      if (j !== i) for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0)
    }
  }
  return rows.map((row) => row.at(-1) ?? 0)
}
