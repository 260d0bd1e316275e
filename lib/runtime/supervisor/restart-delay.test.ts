import { expect, test } from 'vitest'
import { restartDelayMs } from './restart-delay'

test('pauses double from half a second to half a minute', () => {
  expect([1, 2, 3, 4, 20].map(restartDelayMs)).toEqual([500, 1000, 2000, 4000, 30_000])
})
