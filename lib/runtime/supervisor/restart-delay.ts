const firstDelayMs = 500
const maxDelayMs = 30_000

/** Pause before the n-th restart in a row (n from 1), in milliseconds: 0.5 s doubling to 30 s. */
export function restartDelayMs(restartsInARow: number): number {
  return Math.min(maxDelayMs, firstDelayMs * 2 ** Math.max(0, restartsInARow - 1))
}
