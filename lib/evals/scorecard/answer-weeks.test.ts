import { expect, test } from 'vitest'
import { noAnswerDay } from '@/db/queries/day-sums/sum-answer-days'
import { noAnswers } from '@/lib/domain/day-sums'
import { addAnswers, listWeeks, within } from './answer-weeks'

const day = (on: string, ended: number, totalMs: Record<string, number> = {}) => ({
  day: on,
  figures: { ...noAnswerDay, sums: { ...noAnswers, ended }, totalMs },
})

test('weeks begin on Monday, have their own percentile, and are left out when nobody asked', () => {
  const days = [
    day('2026-11-15', 2, { 10: 1, 20: 1 }),
    day('2026-11-16', 1, { 40: 1 }),
    day('2026-11-17', 0),
    day('2026-11-23', 0),
  ]
  expect(listWeeks(days).map(({ week, ended, p95Ms }) => [week, ended, p95Ms])).toEqual([
    ['2026-11-09', 2, 19.5],
    ['2026-11-16', 1, 40],
  ])
})

test('a period has the days that begin in it', () => {
  const days = [day('2026-11-14', 1), day('2026-11-15', 2), day('2026-11-16', 4)]
  const period = { from: new Date('2026-11-15T00:00:00Z'), to: new Date('2026-11-16T00:00:00Z') }
  expect(addAnswers(within(days, period)).ended).toBe(2)
})
