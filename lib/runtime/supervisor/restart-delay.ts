const firstDelayMs = 500
const maxDelayMs = 30_000
/** What has worked before most likely lacks another process that is being started, too: half a minute each would add up to minutes without an answer. */
const maxDelayOnceReadyMs = 4000

/** Pause before the n-th restart in a row (n from 1), in milliseconds: 0.5 s doubling to 30 s, or to 4 s for a process that was ready once. */
export function restartDelayMs(restartsInARow: number, wasReady: boolean): number {
  return Math.min(wasReady ? maxDelayOnceReadyMs : maxDelayMs, firstDelayMs * 2 ** Math.max(0, restartsInARow - 1))
}
