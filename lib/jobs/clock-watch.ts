/** Adjustments by the second, and a thread that was held up between two readings, are no jump. */
const jumpMs = 3_000

/**
 * Tells whether the clock was set since it was last asked: the time of day and the time that has passed no longer agree.
 * @param clock milliseconds of the day's time, as `Date.now`, and of a clock that nobody sets, as `performance.now`
 * @returns by how many milliseconds it was set forward (back: negative); 0 where it was not
 */
export function watchClock(
  clock: { readonly day: () => number; readonly steady: () => number } = {
    day: () => Date.now(),
    steady: () => performance.now(),
  },
): () => number {
  let offset = clock.day() - clock.steady()
  return () => {
    const now = clock.day() - clock.steady()
    const jump = now - offset
    offset = now
    return Math.abs(jump) < jumpMs ? 0 : Math.round(jump)
  }
}
