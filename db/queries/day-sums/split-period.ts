import { utcDay } from '@/lib/domain/utc-day'

export type Period = { readonly from: Date; readonly to: Date }
export type SplitPeriod = {
  /** Whole UTC days that are over, oldest first. */
  readonly closed: readonly string[]
  /** What is left before and after them. */
  readonly live: readonly Period[]
}

const dayMs = 86_400_000
/** A day is over when its last answer has ended and its last call has been written. Triggers mark what is written two hours late or later. */
const settledMs = 3 * 3_600_000

/** A period as whole days that are over and the rest of it. */
export function splitPeriod({ from, to }: Period, now: Date): SplitPeriod {
  const first = Math.ceil(from.getTime() / dayMs) * dayMs
  const end = Math.floor(Math.min(to.getTime(), now.getTime() - settledMs) / dayMs) * dayMs
  if (end <= first) return { closed: [], live: from < to ? [{ from, to }] : [] }
  const closed = Array.from({ length: (end - first) / dayMs }, (_, index) => utcDay(new Date(first + index * dayMs)))
  const rest = [
    { from, to: new Date(first) },
    { from: new Date(end), to },
  ]
  return { closed, live: rest.filter((part) => part.from < part.to) }
}
