import { expect, test } from 'vitest'
import { evaluate } from './evaluate'
import { ArithmeticError } from './quantity'

test.each([
  ['25 + 18', '43'],
  ['2 + 3 * 4', '14'],
  ['(2 + 3) * 4 - -1', '21'],
  ['10 - 4 - 3', '3'],
  ['0.1 + 0.2', '0.3'],
  ['1,250.5 EUR * 3', '3,751.5 EUR'],
  ['€1,200 / 12', '100 EUR'],
  ['30% * 1250 EUR', '375 EUR'],
  ['200 EUR + 10%', '220 EUR'],
  ['200 EUR - 10%', '180 EUR'],
  ['round(100 / 3, 2)', '33.33'],
  ['sum(3 days, 1 week)', '10 days'],
  ['avg(2, 4, 9)', '5'],
  ['max(90 min, 1 hour)', '90 minutes'],
  ['min(1 km, 900 m)', '900 m'],
  ['90 km to miles', '55.923407 mi'],
  ['100 °C to °F', '212 °F'],
  ['1 year to months', '12 months'],
  ['1 hour / 15 min', '4'],
  ['2026-03-31 - 2026-01-15', '75 days'],
  ['2024-02-28 + 2 days', '2024-03-01'],
  ['2026-01-31 + 1 month', '2026-02-28'],
  ['6 weeks + 2026-01-01', '2026-02-12'],
  ['2026-03-01 - 1 year', '2025-03-01'],
])('%s is %s', (expression, result) => {
  expect(evaluate(expression)).toBe(result)
})

test.each([
  '',
  '2 +',
  '(2 + 3',
  '2 3',
  '1 / 0',
  '3 days + 4',
  '3 days + 4 EUR',
  '3 EUR + 4 USD',
  '3 EUR * 4 EUR',
  '1 month + 3 days',
  '2026-02-30 + 1 day',
  '2026-01-01 + 2026-01-02',
  '2026-01-01 + 12 hours',
  '3 bananas',
  'process.exit()',
  'constructor("return 1")()',
  'a = 1',
  `${'('.repeat(500)}1${')'.repeat(500)}`,
])('%s is refused in words', (expression) => {
  expect(() => evaluate(expression)).toThrow(ArithmeticError)
})
