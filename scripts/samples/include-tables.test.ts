import { expect, test } from 'vitest'
import { includeTables } from './include-tables'

const folder = 'samples/source/csv'

test('a directive becomes a Markdown table of the wanted columns and rows', () => {
  const made = includeTables(
    'Before\n\n{{table: error-codes.csv | code=Code, meaning=Meaning | product=Cirra S}}\n\nAfter',
    folder,
  )
  expect(made.split('\n').slice(2, 5)).toEqual(['| Code | Meaning |', '| --- | --- |', '| C1 | Not started |'])
  expect(made).toMatch(/^Before\n[\s\S]*\nAfter$/)
  expect(made).not.toContain('G-101')
})

test('a filter that no row passes is an error, not an empty table', () => {
  expect(() => includeTables('{{table: error-codes.csv | code=Code | product=Cirra X}}', folder)).toThrow('no row')
})
