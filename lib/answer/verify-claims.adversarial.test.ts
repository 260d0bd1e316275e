import { expect, test } from 'vitest'
import { splitClaims } from './split-claims'
import { makePassage } from './testing/make-passage'
import { verifyClaims } from './verify-claims'

const policy = makePassage(
  `Employees in Graz receive 27 working days of leave. Requests must be entered between 2 and 6 weeks before the first day.
The company pays 80 % of the salary for 26 weeks. The hotel limit is €140 per night, and breakfast costs up to €15.
The warranty of the Boreal 40 is 24 months from delivery. The Boreal 80 measures down to -86 °C.
Revenue rose from €2.4 million to €2.65 million. Orders of more than €1,000 are delivered free.
Karin Pölzl reports to Stefan Moosbrugger. Interns do not receive a meal card. Visitors must wear a badge.
The audit took place on 13 October 2025. Open the valve within 60 seconds. The pump delivers 3,500 litres per hour.`,
  'Policy',
)
const german = makePassage(
  `Die Miete beträgt 1.250,50 € im Monat. Der Sauerstoffmelder gibt bei weniger als 19,5 % Alarm. Das Lager fasst 12.000 Paletten.
Die Frist endet am 31. März 2026. Besucher dürfen die Halle nicht ohne Schuhe der Klasse S2 betreten. Kündigungen sind bis zu 3 Monate vorher möglich.`,
  'Regeln',
)
const table = makePassage(
  `Office: Graz; Days: 27; Canteen: no; Parking: yes
Office: Porto; Days: 26; Canteen: yes; Parking: no`,
  'Offices',
)
const passages = [policy, german, table]

const isSupported = (claim: string): boolean => {
  const [checked] = verifyClaims(splitClaims(claim), passages)
  return checked !== undefined && checked.verdict !== 'unsupported'
}

test.each([
  'Staff in Graz receive 27 working days of leave.',
  'The hotel limit per night is 140 euros.',
  'The company pays 80 percent of the salary for 26 weeks.',
  'The warranty of the Boreal 40 lasts 24 months from delivery.',
  'Revenue rose to 2.65 million euros.',
  'Revenue rose to €2,650,000 from €2,400,000.',
  'The pump delivers 3500 litres per hour.',
  'The audit took place on October 13, 2025.',
  'Karin Pölzl reports to Stefan Moosbrugger.',
  'Interns receive no meal card.',
  'Requests must be entered 2 to 6 weeks before the first day.',
  'Die Miete beträgt 1250,50 Euro im Monat.',
  'Das Lager fasst 12 000 Paletten.',
  'Der Sauerstoffmelder gibt unter 19,5 Prozent Alarm.',
  'Die Frist endet am 31.03.2026.',
  'The Graz office has parking.',
  'The Graz office has 27 days and no canteen.',
])('supported: %s', (claim) => {
  expect(isSupported(claim)).toBe(true)
})

test.each([
  ['a number off by one', 'Employees in Graz receive 28 working days of leave.'],
  ['a number off by a factor of ten', 'Orders of more than €100 are delivered free.'],
  ['a percentage as another', 'The company pays 26 % of the salary for 80 weeks.'],
  ['two numbers swapped', 'The hotel limit is €15 per night, and breakfast costs up to €140.'],
  ['another unit of time', 'The warranty of the Boreal 40 is 24 weeks from delivery.'],
  ['another unit of time', 'Open the valve within 60 minutes.'],
  ['a sign lost', 'The Boreal 80 measures down to 86 °C.'],
  ['another currency', 'The hotel limit is $140 per night.'],
  ['a direction reversed', 'Revenue rose from €2.65 million to €2.4 million.'],
  ['two names swapped', 'Stefan Moosbrugger reports to Karin Pölzl.'],
  ['a name replaced', 'Karin Pölzl reports to Peter Holm.'],
  ['a denial dropped', 'Interns receive a meal card.'],
  ['a denial added', 'Visitors do not have to wear a badge.'],
  ['a denial with never', 'Visitors never wear a badge.'],
  ['a denial borrowed from another sentence', 'Employees in Graz do not receive 27 working days of leave, nor a card.'],
  ['a range made a value', 'Requests must be entered 4 weeks before the first day.'],
  ['a range made longer', 'Requests must be entered between 2 and 8 weeks before the first day.'],
  ['a bound turned round', 'Orders of less than €1,000 are delivered free.'],
  ['a bound turned round', 'Orders of at most €1,000 are delivered free.'],
  ['another day', 'The audit took place on 12 October 2025.'],
  ['another year', 'The audit took place on 13 October 2024.'],
  ['another product', 'The warranty of the Boreal 80 is 24 months from delivery.'],
  ['another place', 'Employees in Porto receive 27 working days of leave.'],
  ['a thousand read as a decimal', 'Das Lager fasst 12,000 Paletten und 12 Stapler.'],
  ['a thousand read as a decimal', 'Die Miete beträgt 125.050 € im Monat.'],
  ['a German number off by one tenth', 'Der Sauerstoffmelder gibt bei weniger als 19,6 % Alarm.'],
  ['a German date moved', 'Die Frist endet am 30. März 2026.'],
  ['a German denial dropped', 'Besucher dürfen die Halle ohne Schuhe der Klasse S2 betreten.'],
  ['the no of a cell ignored', 'The Graz office has a canteen.'],
  ['the yes of a cell denied', 'The Graz office has no parking.'],
  ['the cell of another row', 'The Porto office has parking.'],
])('not supported, %s: %s', (_, claim) => {
  expect(isSupported(claim)).toBe(false)
})
