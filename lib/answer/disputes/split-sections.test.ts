import { expect, test } from 'vitest'
import { splitSections } from './split-sections'

const starts = [
  { charStart: 0, headingPath: ['A'] },
  { charStart: 6, headingPath: ['A', 'B'] },
]

test('a text is split where what stands under other headings begins', () => {
  expect(splitSections('One.\n\nTwo.', starts)).toEqual([
    { charStart: 0, headingPath: ['A'], text: 'One.\n\n' },
    { charStart: 6, headingPath: ['A', 'B'], text: 'Two.' },
  ])
  expect(splitSections('Nothing to read by.', [])).toEqual([])
})

test('what is long is cut between lines, and nothing is lost or read twice', () => {
  const text = Array.from({ length: 900 }, (_, at) => `Line ${at} of a long table.`).join('\n')
  const sections = splitSections(text, [{ charStart: 0, headingPath: [] }])
  expect(sections.length).toBeGreaterThan(2)
  expect(sections.map((one) => one.text).join('')).toBe(text)
  for (const { charStart, text: part } of sections.slice(1)) {
    expect(text.charAt(charStart - 1)).toBe('\n')
    expect(part.length).toBeLessThanOrEqual(6001)
  }
  const oneLine = 'word '.repeat(3000)
  expect(splitSections(oneLine, [{ charStart: 0, headingPath: [] }])).toHaveLength(1)
})
