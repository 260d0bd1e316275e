import { expect, test } from 'vitest'
import { collectUnits } from './collect-units'
import { findValue } from './find-value'
import { readQuestion } from './read-question'

/** What is found in the last quotable unit of a text. */
function valueOf(question: string, text: string): string | null {
  const unit = collectUnits([{ title: 'Handbook', headingPath: [], mediaType: 'text/plain', text }]).at(-1)
  const found = unit ? findValue(readQuestion(question), unit) : null
  return found && `${found.value} ${found.unit}`.trim()
}

test.each([
  ['How many weeks of parental leave?', 'Birth parents take 26 weeks of fully paid leave.', '26 weeks'],
  ['How many days of leave do I get?', 'You get 28 paid working days of leave a year.', '28 paid working days'],
  ['How long is the probation period?', 'The probation period is six months.', 'six months'],
  ['What is the hotel limit in Vienna?', 'The hotel limit in Vienna is 160 euros per night.', '160 euros per night'],
  [
    'What is the hotel limit in Vienna?',
    'In Vienna a hotel costs up to 160 euros per night.',
    'up to 160 euros per night',
  ],
  ['How much is the stipend?', 'Each has 1,000 dollars per fiscal year to spend.', '1,000 dollars per fiscal year'],
  ['How much does a lost key cost?', 'A lost key costs 85 euros and is reported at once.', '85 euros'],
  ['What is the share of part-time staff?', 'The share of part-time staff is 31 %.', '31 %'],
  ['At what temperature is the cellar kept?', 'The cellar is kept at 9 degrees Celsius all year.', '9 degrees Celsius'],
  ['When is the deadline for the survey?', 'The survey is back by 31 March 2026.', 'by 31 March 2026'],
  ['When does the policy start?', 'The policy is in force from 1 January 2026.', 'from 1 January 2026'],
  ['How many days after 5 years?', 'After 5 years you get 30 days.', '30 days'],
  ['Wie viele Tage Urlaub habe ich?', 'Du hast mindestens 28 Tage Urlaub.', 'mindestens 28 Tage'],
])('%s — %s: %s', (question, text, value) => {
  expect(valueOf(question, text)).toBe(value)
})

test.each([
  ['two values', 'How many weeks of leave?', 'Birth parents take 26 weeks and partners 8 weeks.'],
  ['a range', 'How many days?', 'It takes 20 to 30 days.'],
  ['a range in words', 'How many days?', 'It takes one to three days.'],
  ['or more', 'How many days of leave?', 'You get 28 days or more.'],
  ['something else is counted', 'How many weeks of leave?', 'You get 6 months of leave.'],
  ['a denial', 'How many days of leave?', 'You do not get 28 days of leave.'],
  ['what was before', 'How many days of leave?', 'Previously you had 25 days of leave.'],
  ['no unit', 'What is the limit?', 'The limit is in form 17.'],
  ['a condition with a number of its own', 'How many days of leave do I get?', 'After five years you get 30 days.'],
  [
    'the day since which something else holds',
    'When are reports due?',
    'Since 1 January 2026 reports are due at once.',
  ],
  ['a day and a span', 'When is it due?', 'It is due 30 days after 1 March 2026.'],
  ['a part of a word', 'How many months?', 'It is a 12-month contract.'],
])('in doubt none: %s', (_, question, text) => {
  expect(valueOf(question, text)).toBeNull()
})

const hotels = `City | Hotel limit (EUR) | Meals
Vienna | 160 | 45 euros
Graz | 120 | 40 euros`
const leave = `Office | Days of annual leave
Graz | 27
Linz | 25`

test.each([
  ['What is the hotel limit in Graz?', hotels, '120 EUR'],
  ['How many days of annual leave in Linz?', leave, '25 days'],
])('of a row the one cell that is asked for, with the unit of its column: %s', (question, text, value) => {
  expect(valueOf(question, text)).toBe(value)
})

const service = `Office | Working days per year | From 5 years of service | From 10 years of service
Graz | 27 | 28 | 30
Porto | 26 | 28 | 30`
const warranty = `Product | Period | Starts
Strata G3 | 36 months | delivery`

test('a column that the question means is not passed over for one that counts the same', () => {
  expect(valueOf('How many working days of leave do I get in Porto?', service)).toBe('26 days')
  expect(valueOf('How many days of leave do I get in Porto after ten years of service?', service)).toBeNull()
  expect(valueOf('How long is the warranty of the Strata G3?', warranty)).toBe('36 months')
})

test('a row that the question does not name says nothing', () => {
  expect(valueOf('How many days of annual leave do I get?', leave)).toBeNull()
  expect(valueOf('What is the limit in Graz?', hotels.replace('Meals', 'Meal limit'))).toBeNull()
})
