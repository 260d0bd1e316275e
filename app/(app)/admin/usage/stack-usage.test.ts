import { expect, test } from 'vitest'
import type { DailyUsage } from './usage-rows'
import { otherModels, stackUsage } from './stack-usage'

const period = { days: 3, now: new Date('2026-03-05T22:15:00Z') }
const row = (day: string, model: string, costMicroUsd: number): DailyUsage => ({
  day,
  model,
  calls: 1,
  inputTokens: 10,
  outputTokens: 5,
  costMicroUsd,
})

test('every day of the period has a bar, and the costliest model is at the bottom', () => {
  const rows = [
    row('2026-03-03', 'openai:gpt-4.1', 10),
    row('2026-03-05', 'openai:gpt-4.1', 5),
    row('2026-03-05', 'b', 40),
  ]
  expect(stackUsage(rows, 'cost', period)).toEqual({
    series: ['b', 'openai:gpt-4.1'],
    bars: [
      { day: '2026-03-03', values: [0, 10] },
      { day: '2026-03-04', values: [0, 0] },
      { day: '2026-03-05', values: [40, 5] },
    ],
  })
})

test('models beyond the sixth are one series, and nothing is lost in it', () => {
  const rows = Array.from({ length: 9 }, (_, index) => row('2026-03-05', `model-${index}`, 100 - index))
  const stack = stackUsage(rows, 'cost', period)
  expect(stack.series).toHaveLength(6)
  expect(stack.series.at(-1)).toBe(otherModels)
  expect(stack.bars.at(-1)?.values.reduce((sum, value) => sum + value, 0)).toBe(
    rows.reduce((sum, each) => sum + each.costMicroUsd, 0),
  )
})

test('a model that cost nothing has no series by cost, and one by calls and by tokens', () => {
  const rows = [row('2026-03-05', 'local:extractive', 0)]
  expect(stackUsage(rows, 'cost', period).series).toEqual([])
  expect(stackUsage(rows, 'calls', period).bars.at(-1)?.values).toEqual([1])
  expect(stackUsage(rows, 'tokens', period).bars.at(-1)?.values).toEqual([15])
})

test('a row outside of the period is not drawn', () => {
  const stack = stackUsage([row('2026-02-01', 'a', 5)], 'cost', period)
  expect(stack.bars.flatMap(({ values }) => values)).toEqual([0, 0, 0])
})
