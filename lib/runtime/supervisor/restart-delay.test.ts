import { expect, test } from 'vitest'
import { restartDelayMs } from './restart-delay'

test('pauses double from half a second to half a minute, and to four seconds for what has worked before', () => {
  const pauses = (wasReady: boolean) => [1, 2, 3, 4, 20].map((restarts) => restartDelayMs(restarts, wasReady))
  expect(pauses(false)).toEqual([500, 1000, 2000, 4000, 30_000])
  expect(pauses(true)).toEqual([500, 1000, 2000, 4000, 4000])
})
