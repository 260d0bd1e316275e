import type { DriftMeasureName } from '@/lib/domain/drift'
import { driftLimits, type DriftFinding } from '@/lib/domain/drift'
import { quantile } from '../statistics/quantile'
import type { DriftAnswer, DriftWindows } from './drift-answer'
import { makeBlocks } from './make-blocks'
import { testRatio, type RatioOf } from './test-ratio'

/** The measures that are shares of answers, or are tested as one. */
type RatioMeasure = Exclude<DriftMeasureName, 'questions'>
type Tested = { readonly ratioOf: RatioOf<DriftAnswer>; readonly show: (rows: readonly DriftAnswer[]) => number }

const rounds = 1_999

const shareOf = (ratioOf: RatioOf<DriftAnswer>): Tested => ({
  ratioOf,
  show(rows) {
    let [x, y] = [0, 0]
    for (const row of rows) {
      const found = ratioOf(row)
      x += found?.x ?? 0
      y += found?.y ?? 0
    }
    return x / y
  },
})

/** Latency is tested by how many answers are slower than 95 % of both windows together, evidence by its mean rank in both (Wilcoxon 1945): neither asks for a shape. */
function measureOf(name: RatioMeasure, all: readonly DriftAnswer[]): Tested {
  if (name === 'refusals') return shareOf(({ isRefused }) => ({ x: Number(isRefused), y: 1 }))
  if (name === 'thumbs-down') return shareOf(({ isRatedDown }) => ({ x: Number(isRatedDown), y: 1 }))
  if (name === 'supported')
    return shareOf(({ claims, unsupported }) => (claims === 0 ? null : { x: claims - unsupported, y: claims }))
  if (name === 'latency') {
    const slow = quantile(sorted(all.flatMap(timeOf)), 0.95)
    return {
      ratioOf: (row) => (timeOf(row).length === 0 ? null : { x: slowness(row.totalMs ?? 0, slow), y: 1 }),
      show: (rows) => quantile(sorted(rows.flatMap(timeOf)), 0.95),
    }
  }
  const rankOf = ranks(all.flatMap(({ evidence }) => evidence ?? []))
  return {
    ratioOf: ({ evidence }) => (evidence === null ? null : { x: rankOf(evidence), y: 1 }),
    show: (rows) => quantile(sorted(rows.flatMap(({ evidence }) => evidence ?? [])), 0.5),
  }
}

const timeOf = ({ totalMs, isFailed }: DriftAnswer): number[] => (isFailed || totalMs === null ? [] : [totalMs])
const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

/** Exactly at the limit is half. */
const slowness = (ms: number, slow: number): number => (ms > slow ? 1 : ms === slow ? 0.5 : 0)

/** Mid-ranks of the values among themselves, 0 to 1. */
function ranks(values: readonly number[]): (value: number) => number {
  const ordered = sorted(values)
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, ordered.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const one = ordered[middle] ?? 0
      if (one < value || (orEqual && one === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  return (value) => (below(value, false) + below(value, true)) / (2 * ordered.length)
}

/** Holds one measure of the window against the base. What has too few answers says how many are missing, and is not tested. */
export function judgeDrift(name: RatioMeasure, answers: readonly DriftAnswer[], windows: DriftWindows): DriftFinding {
  const inWindows = answers.filter(({ at }) => at >= windows.baseFrom && at < windows.to)
  const { ratioOf, show } = measureOf(name, inWindows)
  const rows = inWindows.filter((row) => ratioOf(row) !== null)
  const blocks = makeBlocks(rows, windows)
  const sides = {
    base: rows.filter(({ at }) => at < windows.from),
    current: rows.filter(({ at }) => at >= windows.from),
  }
  const counts = { base: sides.base.length, current: sides.current.length }
  const missing = findMissing(counts, blocks)
  if (missing) return { name, counts, missing, base: null, current: null, pValue: null, verdict: 'too-few' }
  const tested = testRatio(blocks, ratioOf, rounds)
  const [base, current] = [show(sides.base), show(sides.current)]
  const pValue = tested?.pValue ?? 1
  const isLarge = isLargeChange(name, base, current, tested)
  const verdict = pValue <= driftLimits.pValue && isLarge ? 'drifted' : 'same'
  return { name, counts, missing: null, base, current, pValue, verdict }
}

/** What still has to come in before a test says anything; null when there is enough. */
export function findMissing(
  counts: { readonly base: number; readonly current: number },
  blocks: readonly { readonly isCurrent: boolean }[],
): DriftFinding['missing'] {
  const current = blocks.filter(({ isCurrent }) => isCurrent).length
  const missing = {
    base: Math.max(0, driftLimits.baseAnswers - counts.base),
    current: Math.max(0, driftLimits.currentAnswers - counts.current),
    baseBlocks: Math.max(0, driftLimits.baseBlocks - (blocks.length - current)),
    currentBlocks: Math.max(0, driftLimits.currentBlocks - current),
  }
  return Object.values(missing).some((count) => count > 0) ? missing : null
}

/** With very many answers a change that nobody would mind is certain, too: those are no alert. */
function isLargeChange(
  name: RatioMeasure,
  base: number,
  current: number,
  tested: { readonly base: number; readonly current: number } | null,
): boolean {
  if (name === 'latency') return Math.max(base, current) >= driftLimits.leastChange.latency * Math.min(base, current)
  if (name === 'evidence')
    return Math.abs((tested?.current ?? 0) - (tested?.base ?? 0)) >= driftLimits.leastChange.evidence
  return Math.abs(current - base) >= driftLimits.leastChange[name]
}
