import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ScheduledChecks } from '@/lib/domain/scheduled-checks'
import { findDueRuns } from './find-due-runs'
import { lastNightly, nextNightly } from './nightly-times'

/** Of the server's clock, whatever its time zone. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 2, day, hour, minute)
const checks: ScheduledChecks = {
  on: true,
  suite: 'golden',
  hour: 2,
  canaries: ['a'],
  by: 'usr_1',
  since: at(1, 12).toISOString(),
}
const idle = { isBusy: false, lastNightlyAt: at(9, 2), lastCanaryAt: at(10, 11, 30) }

test('the night’s hour is the last one of the server’s clock, and the next is a day on', () => {
  expect(lastNightly(at(10, 12), 2)).toEqual(at(10, 2))
  expect(lastNightly(at(10, 1, 59), 2)).toEqual(at(9, 2))
  expect(lastNightly(at(10, 2), 2)).toEqual(at(10, 2))
  expect(nextNightly(at(10, 12), 2)).toEqual(at(11, 2))
})

describe('where a night has its hour twice or not at all', () => {
  beforeAll(() => vi.stubEnv('TZ', 'Europe/Berlin'))
  afterAll(() => vi.unstubAllEnvs())

  test('it has one run all the same', () => {
    // 2:00 to 2:59 is not there on 29 March, and there twice on 25 October.
    const spring = lastNightly(new Date('2026-03-29T10:00:00Z'), 2)
    expect(spring).toEqual(new Date('2026-03-29T01:00:00Z'))
    expect(lastNightly(new Date('2026-03-29T00:30:00Z'), 2)).toEqual(new Date('2026-03-28T01:00:00Z'))
    expect(nextNightly(spring, 2)).toEqual(new Date('2026-03-30T00:00:00Z'))
    const autumn = new Date('2026-10-25T00:00:00Z')
    for (const moment of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T10:00:00Z'])
      expect(lastNightly(new Date(moment), 2)).toEqual(autumn)
    expect(nextNightly(autumn, 2)).toEqual(new Date('2026-10-26T01:00:00Z'))
  })
})

describe('what is due', () => {
  const due = (state: Partial<typeof idle>, now: Date, changes: Partial<ScheduledChecks> = {}) =>
    findDueRuns({ ...checks, ...changes }, { ...idle, ...state }, now)

  test('canaries each hour, the set each night, and neither twice', () => {
    expect(due({ lastNightlyAt: at(10, 2) }, at(10, 12))).toEqual([])
    expect(due({ lastNightlyAt: at(10, 2) }, at(10, 12, 30))).toEqual(['canary'])
    expect(due({}, at(10, 12))).toEqual(['nightly'])
    expect(due({ lastCanaryAt: at(10, 1, 30) }, at(10, 3))).toEqual(['canary', 'nightly'])
  })

  test('nothing while a run is under way, and nothing when it is switched off', () => {
    expect(due({ isBusy: true }, at(10, 14))).toEqual([])
    expect(due({}, at(10, 14), { on: false })).toEqual([])
  })

  test('switched on at noon, the set waits for the night, and canaries begin at once', () => {
    const since = at(10, 12).toISOString()
    const never = { lastNightlyAt: null as unknown as Date, lastCanaryAt: null as unknown as Date }
    expect(due(never, at(10, 12, 1), { since })).toEqual(['canary'])
    expect(due(never, at(11, 2, 1), { since, canaries: [] })).toEqual(['nightly'])
  })

  test('a night that was slept through is made up for', () => {
    expect(due({ lastNightlyAt: at(8, 2) }, at(10, 9), { canaries: [] })).toEqual(['nightly'])
  })
})
