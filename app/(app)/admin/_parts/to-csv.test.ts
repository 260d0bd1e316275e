import { expect, test } from 'vitest'
import { toCsv } from './to-csv'

const columns = [
  { heading: 'Name', value: (row: { name: string; cost: number | null }) => row.name },
  { heading: 'Cost', value: (row: { name: string; cost: number | null }) => row.cost },
]

test('cells with commas and quotes are quoted, empty ones stay empty', () => {
  expect(toCsv([{ name: 'Blum, "Ada"', cost: null }], columns)).toBe('Name,Cost\r\n"Blum, ""Ada""",\r\n')
})

test('a cell cannot become a formula in a spreadsheet', () => {
  expect(toCsv([{ name: '=HYPERLINK("x")', cost: -2 }], columns)).toBe('Name,Cost\r\n"\'=HYPERLINK(""x"")",-2\r\n')
})

test.each(['+1+cmd', '-2+cmd|x', '@SUM(A1)', '\t=1', '＝1+1'])('%j is kept as text', (name) => {
  expect(toCsv([{ name, cost: null }], columns)).toBe(`Name,Cost\r\n'${name},\r\n`)
})

test('a negative number stays a number', () => {
  expect(toCsv([{ name: '-12.5', cost: null }], columns)).toBe('Name,Cost\r\n-12.5,\r\n')
})
