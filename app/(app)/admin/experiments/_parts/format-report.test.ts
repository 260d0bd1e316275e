import { expect, test } from 'vitest'
import { formatDifference, formatReportValue } from './format-report'

test.each([
  ['share', 0.04, '4.0 %', '+4.0 pts'],
  ['ms', -1_250, '-1250 ms', '−1.3 s'],
  ['micro-usd', 300, '$0.0003', '+$0.0003'],
  ['share', 0, '0.0 %', '0.0 pts'],
] as const)('%s of %d', (unit, value, shown, difference) => {
  expect(formatReportValue(unit, value)).toBe(shown)
  expect(formatDifference(unit, value)).toBe(difference)
})
