import { expect, test } from 'vitest'
import { describeRate } from './describe-rate'

const now = new Date('2026-03-10T12:04:00Z')
const step = (time: string, indexed: number, failed = 0) => ({
  at: new Date(`2026-03-10T${time}:00Z`),
  indexed,
  failed,
  pages: indexed * 2,
})

test('the pace is that of the last ten minutes, and says how long the rest takes', () => {
  const steps = [step('11:30', 900), step('11:55', 60), step('12:00', 29, 1)]
  expect(describeRate(steps, 100, now)).toEqual({
    documents: 89,
    perMinute: '10 a minute, 20 pages',
    remaining: 'about 10 min 0 s left at this pace',
  })
})

test('without a pace there is nothing to foretell', () => {
  expect(describeRate([step('11:30', 900)], 5, now)).toMatchObject({ documents: 0, remaining: 'no pace yet' })
  expect(describeRate([], 0, now).remaining).toBe('nothing to do')
})
