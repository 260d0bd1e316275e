import { expect, test } from 'vitest'
import { formatBytes, formatCost, formatCount, formatDuration, formatShare } from './format-figures'

test('figures read as a person would write them', () => {
  expect([1234, 215_300, 999_960, 1_250_000, 2_000_000].map(formatCount)).toEqual([
    '1,234',
    '215.3k',
    '1m',
    '1.3m',
    '2m',
  ])
  expect([0, 4, 400, 120_000, 1_204_000_000].map(formatCost)).toEqual(['$0', '< $0.0001', '$0.0004', '$0.12', '$1,204'])
  expect([null, 84.4, 1234, 200_000].map(formatDuration)).toEqual(['–', '84 ms', '1.2 s', '3 min 20 s'])
  expect([999, 1500, 25_000_000].map(formatBytes)).toEqual(['999 B', '1.5 kB', '25 MB'])
  expect([formatShare(1, 3), formatShare(3, 3), formatShare(0, 0)]).toEqual(['33.3 %', '100 %', '–'])
})
