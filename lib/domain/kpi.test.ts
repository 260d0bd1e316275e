import { expect, test } from 'vitest'
import { findKpi, formatKpi, formatTarget, judgeKpi, kpiDefinitions, kpiNames } from './kpi'

const grounded = findKpi('groundedness')
const slow = findKpi('latency-p95')

test('every name has one definition', () => {
  expect(kpiDefinitions.map(({ name }) => name)).toEqual(kpiNames)
})

test.each([
  [0.95, [0.92, 0.98], 'kept'],
  [0.95, [0.85, 0.99], 'kept-unsure'],
  [0.88, [0.8, 0.93], 'missed-unsure'],
  [0.7, [0.6, 0.8], 'missed'],
] as const)('a groundedness of %d with %j is %s', (value, ci, verdict) => {
  expect(judgeKpi(grounded, 0.9, { value, ci, n: 10 })).toBe(verdict)
})

test('where lower is better the target is a ceiling', () => {
  expect(judgeKpi(slow, 5000, { value: 4000, ci: [3800, 4400], n: 200 })).toBe('kept')
  expect(judgeKpi(slow, 5000, { value: 6000, ci: [5200, 7000], n: 200 })).toBe('missed')
})

test('what is counted is kept or missed, however few answers there were', () => {
  const violations = findKpi('policy-violations')
  expect(judgeKpi(violations, 0, { value: 0, ci: [0, 0.09], n: 40 })).toBe('kept')
  expect(judgeKpi(violations, 0, { value: 1, ci: [0.01, 0.13], n: 40 })).toBe('missed')
})

test('without data there is no verdict', () => {
  expect(judgeKpi(grounded, 0.9, null)).toBe('not-measured')
})

test('figures and targets as people read them', () => {
  expect([formatKpi(grounded, 0.914), formatKpi(slow, 3204), formatKpi(slow, 84)]).toEqual([
    '91.4 %',
    '3.20 s',
    '84 ms',
  ])
  expect(kpiDefinitions.map((one) => formatTarget(one, one.target))).toEqual([
    'at least 90 %',
    'at most 10 %',
    'at least 98 %',
    'at least 90 %',
    'at most 5 s',
    'at most 1 %',
    'at most 10 %',
    'none',
  ])
})
