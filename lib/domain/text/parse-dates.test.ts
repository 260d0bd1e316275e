import { expect, test } from 'vitest'
import { parseDates } from './parse-dates'

const dates = (text: string) => parseDates(text).map(({ year, month, day }) => [year, month, day])

test('parseDates reads months of German, French, Spanish and Italian', () => {
  expect(dates('bis 30. September, ab 1. Jänner 2026')).toEqual([
    [null, 9, 30],
    [2026, 1, 1],
  ])
  expect(dates('le 1er août 2026 et en février 2025')).toEqual([
    [2026, 8, 1],
    [2025, 2, null],
  ])
  expect(dates('el 3 de marzo de 2025, en julio de 2026')).toEqual([
    [2025, 3, 3],
    [2026, 7, null],
  ])
  expect(dates('il 4 maggio 2025 e il 1º dicembre')).toEqual([
    [2025, 5, 4],
    [null, 12, 1],
  ])
})
