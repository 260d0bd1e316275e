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

test('German separators are read as German: a dot groups, a comma is decimal', () => {
  expect(values('Das Lager fasst 12.000 Paletten und kostet 1.250,50 € im Monat.')).toEqual([12_000, 1250.5])
  expect(values('It weighs 12.000 kg or 12,000 g.')).toEqual([12, 12_000])
  expect(parseNumbers('19,5 Prozent')).toMatchObject([{ value: 19.5, unit: 'percent' }])
  expect(parseDates('bis 31. März 2026')).toMatchObject([{ year: 2026, month: 3, day: 31 }])
})

test('sign, unit and bound belong to a number', () => {
  expect(values('from -20 to +40 °C, minus 5, 2-6 and BF-12')).toEqual([-20, 40, -5, 2, 6, 12])
  expect(parseNumbers('up to 24 months, 5 working days or more, at least 3')).toMatchObject([
    { value: 24, measure: 'month', bound: 'less' },
    { value: 5, measure: 'day', bound: 'more' },
    { value: 3, measure: null, bound: 'more' },
  ])
})

test('numbers in words of French, Spanish and Italian are read where the text is in that language', () => {
  const read = (text: string) => parseNumbers(text).map(({ value, measure }) => [value, measure])
  expect(read('Las visitas se anuncian con cuatro días de antelación.')).toEqual([[4, 'day']])
  expect(read('Il cliente riceve un apparecchio entro cinque giorni.')).toEqual([[5, 'day']])
  expect(read('Le badge est rendu dans les deux semaines qui suivent.')).toEqual([[2, 'week']])
  expect(read('The fee is due once, in Sept or when Otto and Tre say so.')).toEqual([])
})
