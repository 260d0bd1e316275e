import { expect, test } from 'vitest'
import { parseDates } from './parse-dates'
import { parseNumbers } from './parse-numbers'

const values = (text: string): number[] => parseNumbers(text).map((number) => number.value)

test('thousands separators, decimals, scales and words give the same value', () => {
  expect(values('1,250 and 1 250 and 1.250,00 and 1250')).toEqual([1250, 1250, 1250, 1250])
  expect(values('2.5 million, 2,500,000')).toEqual([2_500_000, 2_500_000])
  expect(values('twelve days, twenty-five seats, three hundred')).toEqual([12, 25, 300])
})

test('percent and money are told from plain numbers', () => {
  expect(parseNumbers('12%, 12 percent').map((number) => number.unit)).toEqual(['percent', 'percent'])
  expect(parseNumbers('€12, 12 EUR, $12').map((number) => number.currency)).toEqual(['EUR', 'EUR', 'USD'])
})

test('a date means the same in every form', () => {
  const forms = ['31 March 2025', 'March 31, 2025', '2025-03-31', '31/03/2025', '31.03.2025', '31st of March 2025']
  for (const form of forms) expect(parseDates(`Until ${form}.`)).toMatchObject([{ year: 2025, month: 3, day: 31 }])
  expect(parseDates('until 31 March')).toMatchObject([{ year: null, month: 3, day: 31 }])
})
