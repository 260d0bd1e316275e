import { expect, test } from 'vitest'
import { parseTarget, shownTarget } from './target-text'

const [share, ms, count] = [{ unit: 'share' }, { unit: 'ms' }, { unit: 'count' }] as const

test('targets are typed as they are read, and come back as they were', () => {
  expect([parseTarget(share, '92.5'), parseTarget(ms, '4.5'), parseTarget(count, '0')]).toEqual([0.925, 4500, 0])
  expect([shownTarget(share, 0.07), shownTarget(ms, 5000), shownTarget(count, 3)]).toEqual(['7', '5', '3'])
  for (const text of ['0', '29', '57.7', '99.9']) expect(shownTarget(share, parseTarget(share, text) ?? -1)).toBe(text)
})

test.each(['', '-1', '101', '9,5', 'ninety', '1e2', '5.0001'])('%j is no share', (text) => {
  expect(parseTarget(share, text)).toBeNull()
})

test('answers are counted whole', () => {
  expect(parseTarget(count, '1.5')).toBeNull()
})
