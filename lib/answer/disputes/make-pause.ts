import { setImmediate } from 'node:timers/promises'

/** Heartbeats of other jobs, and other people's pages, wait for the same thread. */
const sliceMs = 10

/** Gives the thread away when this has had it for a few milliseconds. */
export function makePause(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await setImmediate()
    since = performance.now()
  }
}
