import { describe, expect, it } from 'vitest'
import { groupByDate } from './group-by-date'

const now = new Date(2026, 2, 30, 9, 0)
const at = (...parts: [number, number, number, number?, number?]) => ({ updatedAt: new Date(...parts).toISOString() })
const labels = (...items: { updatedAt: string }[]) => groupByDate(items, now).map((group) => group.label)

describe('groupByDate', () => {
  it('goes by calendar days, so that late last evening is yesterday', () => {
    expect(labels(at(2026, 2, 30, 0, 5), at(2026, 2, 29, 23, 55))).toEqual(['Today', 'Yesterday'])
  })

  it('names weeks, then months, then months with their year', () => {
    expect(labels(at(2026, 2, 23), at(2026, 2, 22), at(2026, 1, 3), at(2025, 11, 3))).toEqual([
      'Previous 7 days',
      'Previous 30 days',
      'February',
      'December 2025',
    ])
  })

  it('puts what lies in the future by a wrong clock under today', () => {
    expect(labels(at(2026, 2, 31))).toEqual(['Today'])
  })

  it('keeps the order inside a group', () => {
    const items = [at(2026, 2, 30, 8), at(2026, 2, 30, 7)]
    expect(groupByDate(items, now)).toEqual([{ label: 'Today', items }])
  })
})
