import { expect, test } from 'vitest'
import { describeGaps, hasGaps } from './describe-gaps'

const warnings = ['The sheet "Old" is hidden in this workbook. It was left out.']

test('pages without text are counted, and what was left out is told', () => {
  expect(describeGaps({ coverage: 0.6, pagesTotal: 10, warnings })).toEqual([
    '4 of 10 pages have no text: empty, or a picture.',
    ...warnings,
  ])
  expect(describeGaps({ coverage: 1, pagesTotal: 10, warnings: [] })).toEqual([])
  expect(describeGaps({ coverage: null, pagesTotal: null, warnings: [] })).toEqual([])
})

test('an empty page in twenty is no gap; a warning or a tenth of the pages is', () => {
  expect(hasGaps({ coverage: 0.95, warnings: [] })).toBe(false)
  expect(hasGaps({ coverage: 0.89, warnings: [] })).toBe(true)
  expect(hasGaps({ coverage: 1, warnings })).toBe(true)
})

test('pages that could hardly be recognised are named, empty sheets are not', () => {
  const coverageReport = {
    recognised: [
      { page: 1, confidence: 95 },
      { page: 2, confidence: 55 },
    ],
    blank: [3],
    withoutText: [4],
  }
  expect(describeGaps({ coverage: 0.5, pagesTotal: 4, coverageReport, warnings: [] })).toEqual([
    '1 of 4 pages have no text: empty, or a picture.',
    'Page 2 could hardly be recognised; compare with the original.',
  ])
})
