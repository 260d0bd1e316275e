import { expect, test } from 'vitest'
import { readEvidence } from '../evidence'
import { contradicts } from './contradicts'
import { readStatement, type Statement } from './read-statement'

function state(text: string, title: string): Statement {
  const evidence = readEvidence({ title, headingPath: [], text })
  const unit = evidence.units.at(-1)
  if (!unit) throw new Error('the text has no sentence')
  return readStatement(unit, evidence)
}

type Pair = [string, string, string?, string?]

const contradictory: Pair[] = [
  ['Claims are handed in within 60 days.', 'Claims are handed in within 30 days after the trip.'],
  ['A password has at least 14 characters.', 'Set a password of at least 12 characters.'],
  ['Unused days: up to eight days may be carried over.', 'Up to five unused days may be carried over into next year.'],
  ['The minimum order value is €100.', 'The minimum order value is €150.', 'Price list 2025', 'Price list 2026'],
  ['The meal allowance is 38 euros per day.', 'The meal allowance per day is 42 euros.'],
  ['Backups are kept for ninety days.', 'Backups are kept for 30 days.'],
  ['The pump is serviced every 500 hours.', 'Every 1,000 hours the pump is serviced.'],
  ['The warranty period is 24 months.', 'The warranty period is 36 months from delivery.'],
  ['Days carried over lapse on 31 March.', 'Days carried over lapse on 30 June.'],
  ['Visitors must register at the reception.', 'Visitors must not register at the reception.'],
  ['The discount for resellers is 12 % from ten units.', 'From ten units the discount for resellers is 15 %.'],
  [
    'Die Kündigungsfrist beträgt drei Monate zum Quartalsende.',
    'Die Kündigungsfrist beträgt sechs Monate zum Quartalsende.',
  ],
  ['Die Tagespauschale beträgt 28 Euro im Inland.', 'Die Tagespauschale beträgt 32 Euro im Inland.'],
  ['The archive room holds 40 shelves of files.', 'The archive room holds 44 shelves of files.'],
  ['Emergency calls are answered within 15 minutes.', 'Emergency calls are answered within 30 minutes.'],
]

const compatible: Pair[] = [
  ['The fee for a notification is 9,500 dollars.', 'The fee for an annual licence is 2,000 dollars.'],
  ['The allowance is 45 euros per day.', 'The allowance is 300 euros per week.'],
  ['Revenue was 40 million euros in 2023.', 'Revenue was 45 million euros in 2024.'],
  [
    'A room nobody enters in 15 minutes is released.',
    'A room nobody enters in 10 minutes is released.',
    'Graz office',
    'Porto office',
  ],
  ['The Boreal 40 weighs 310 grams with its battery.', 'The Boreal 80 weighs 450 grams with its battery.'],
  ['Claims are handed in within 60 days.', 'Claims are handed in within 60 days of the trip.'],
  [
    'Requests for up to ten days are entered two weeks ahead.',
    'Requests for more than ten days are entered six weeks ahead.',
  ],
  ['The application fee is 25,000 dollars for:', 'The application fee is 15,000 dollars for:'],
  ['2.4 Company closing days', '2.5 Company closing days'],
  ['Anna Kern supervises 12 technicians in the workshop.', 'Paul Lind supervises 9 technicians in the workshop.'],
  ['Apply for one of the exchanges: 125,000 dollars.', 'Apply for both of the exchanges: 250,000 dollars.'],
  ['Employees with five years of service receive 30 days of leave.', 'Employees receive 28 days of leave.'],
  ['The pump runs at least 500 hours.', 'The pump runs at most 900 hours.'],
  ['The first reminder is sent after 14 days.', 'The second reminder is sent after 28 days.'],
  ['Issued 2025-10-01 · Owner: People Team · Plan A', 'Issued 2025-12-15 · Owner: People Team · Plan A'],
  ['It costs 12 euros.', 'It costs 15 euros.'],
  ['Dogs are allowed in the garden.', 'Smoking is not allowed in the garden.'],
  [
    'The night shift begins at 22:00 on weekdays in the plant.',
    'The early shift begins at 06:00 on weekdays in the plant.',
  ],
  ['Error E05 is cleared after 3 restarts of the logger.', 'Error E13 is cleared after 5 restarts of the logger.'],
  ['The deposit of 200 euros is paid back within 14 days.', 'The deposit of 200 euros is paid back in 14 days.'],
  ['Parking costs 4 euros in Rotterdam for employees.', 'Parking costs 2 euros in Graz for employees.'],
]

const at = ([one, other, title = 'Handbook', otherTitle = 'Guide for newcomers']: Pair): [Statement, Statement] => [
  state(one, title),
  state(other, otherTitle),
]

test.each(contradictory)('they cannot both hold: %s / %s', (...pair) => {
  const [one, other] = at(pair)
  expect(contradicts(one, other)).toBe(true)
  expect(contradicts(other, one)).toBe(true)
})

test.each(compatible)('both may hold: %s / %s', (...pair) => {
  const [one, other] = at(pair)
  expect(contradicts(one, other)).toBe(false)
  expect(contradicts(other, one)).toBe(false)
})

test('rows of tables contradict each other where one line gives one column two values', () => {
  const row = (cells: string, title: string) =>
    state(`| Office | Days | Rooms |\n| --- | --- | --- |\n| ${cells} |`, title)
  expect(contradicts(row('Graz | 27 | 4', 'Handbook'), row('Graz | 28 | 4', 'Guide'))).toBe(true)
  expect(contradicts(row('Graz | 27 | 4', 'Handbook'), row('Porto | 26 | 4', 'Guide'))).toBe(false)
  expect(contradicts(row('Graz | 27 | 4', 'Handbook'), row('Graz | 27 | 4', 'Guide'))).toBe(false)
})
