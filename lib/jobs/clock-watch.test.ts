import { expect, test } from 'vitest'
import { watchClock } from './clock-watch'

const hour = 3_600_000

test.each([
  ['an hour forward, as in spring', hour],
  ['an hour back', -hour],
  ['a day forward', 24 * hour],
])('a clock that is set %s is told once', (_, jump) => {
  let [day, steady] = [1_000_000, 0]
  const pass = (ms: number): void => void ([day, steady] = [day + ms, steady + ms])
  const jumped = watchClock({ day: () => day, steady: () => steady })
  pass(10_000)
  expect(jumped()).toBe(0)
  pass(10_000)
  day += jump
  expect(jumped()).toBe(jump)
  pass(10_000)
  expect(jumped()).toBe(0)
})

test('a clock that is put right by a second is not told', () => {
  let day = 0
  const jumped = watchClock({ day: () => day, steady: () => 0 })
  day = 1_000
  expect(jumped()).toBe(0)
})
