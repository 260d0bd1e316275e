/** How many durations fall into each bucket, by the bucket's number. Whole milliseconds below `exactBelowMs`, above it steps of 2 %. */
export type DurationHistogram = Readonly<Record<string, number>>

export const exactBelowMs = 100
export const bucketGrowth = 1.02

/** Milliseconds in the middle of a bucket: what was counted in it is within 1 %. */
const middleOf = (bucket: number): number =>
  bucket < exactBelowMs ? bucket : exactBelowMs * bucketGrowth ** (bucket - exactBelowMs + 0.5)

export function addHistograms(parts: readonly DurationHistogram[]): DurationHistogram {
  const sum: Record<string, number> = {}
  for (const part of parts) for (const bucket in part) sum[bucket] = (sum[bucket] ?? 0) + (part[bucket] ?? 0)
  return sum
}

export const countDurations = (histogram: DurationHistogram): number =>
  Object.values(histogram).reduce((sum, count) => sum + count, 0)

/** The duration in milliseconds, within 1 %, below which the share `p` (0..1) lies; between two neighbours as far as `p` says. Null of none. */
export function durationQuantile(histogram: DurationHistogram, p: number): number | null {
  const all = countDurations(histogram)
  if (all === 0) return null
  const buckets = Object.entries(histogram)
    .map(([bucket, count]) => [Number(bucket), count] as const)
    .toSorted(([a], [b]) => a - b)
  const at = p * (all - 1)
  const low = valueAt(buckets, Math.floor(at))
  return low + (at - Math.floor(at)) * (valueAt(buckets, Math.ceil(at)) - low)
}

/** Of the sorted durations the one at `rank`, from 0. */
function valueAt(buckets: readonly (readonly [number, number])[], rank: number): number {
  let before = 0
  for (const [bucket, count] of buckets) {
    before += count
    if (rank < before) return middleOf(bucket)
  }
  return Number.NaN
}
