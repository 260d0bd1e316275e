import { expect, test } from 'vitest'
import { answerExtractively } from './answer-extractively'
import type { SentenceScorer } from './score-units'

const ask = async (
  question: string,
  documents: readonly (readonly [title: string, text: string])[],
  score: SentenceScorer,
) => {
  const passages = documents.map(([title, text]) => ({ title, headingPath: [], mediaType: 'text/plain', text }))
  const { quotes } = await answerExtractively({ question, passages }, score)
  return quotes.map((quote) => quote.separator + quote.text).join('')
}

/** Every text scores the same, so that only our own rules decide. */
const equally: SentenceScorer = async (_, texts) => texts.map(() => 6)
const sku = 'sku: BOR-40; product: Boreal 40; price_eur: '

test('a question about one room quotes no other room', async () => {
  const room = (name: string, code: number) =>
    [`Room ${name}`, `Storage room ${name} is opened with the door code ${code}.`] as const
  const rooms = [room('amber-heron', 41003), room('black-heron', 41620), room('amber-otter', 42237)]
  expect(await ask('What is the door code of storage room amber-heron?', rooms, equally)).toBe(
    'Storage room amber-heron is opened with the door code 41003 [1].',
  )
})

test('an open question gets a second sentence only for what the first leaves open, and about the same thing', async () => {
  const text =
    'The Boreal 40 warns by a red light. The Boreal 80 warns by a red light and calibrates itself. The Boreal 40 is calibrated every year.'
  const prefersWarning: SentenceScorer = async (_, texts) => texts.map((one) => (one.includes('warns') ? 7 : 6))
  expect(await ask('How does the Boreal 40 warn, and when is it calibrated?', [['Manual', text]], prefersWarning)).toBe(
    'The Boreal 40 warns by a red light [1]. The Boreal 40 is calibrated every year [1].',
  )
})

test('of two editions the later answers, and the older when the question names it', async () => {
  const editions = [
    ['Leave Policy 2023', 'Employees get 25 days of annual leave.'],
    ['Leave Policy 2025', 'Employees get 28 days of annual leave.'],
  ] as const
  expect(await ask('How many days of annual leave do employees get?', editions, equally)).toBe(
    'Employees get 28 days of annual leave [2].',
  )
  expect(await ask('How many days of annual leave did employees get in 2023?', editions, equally)).toBe(
    'Employees get 25 days of annual leave [1].',
  )
})

test('an older edition that alone answers is quoted with its title', async () => {
  const editions = [
    ['Leave Policy 2023', 'Parking is €20 a month for employees.'],
    ['Leave Policy 2025', 'The form is called L-1.'],
  ] as const
  const prefersParking: SentenceScorer = async (_, texts) => texts.map((text) => (text.includes('Parking') ? 6 : -8))
  expect(await ask('How much is parking for employees?', editions, prefersParking)).toBe(
    'Leave Policy 2023 (there is also Leave Policy 2025):\n- Parking is €20 a month for employees [1].',
  )
})

test('a comparison of two years quotes the same row of both price lists', async () => {
  const lists = [
    ['Price List 2025', `${sku}89.00\nsku: CIR-S; product: Cirra S; price_eur: 9.00`],
    ['Price List 2026', `${sku}94.00\nsku: CIR-S; product: Cirra S; price_eur: 9.50`],
  ] as const
  expect(await ask('How did the price of the Boreal 40 change from 2025 to 2026?', lists, equally)).toBe(
    'Price List 2025:\n- BOR-40 — product: Boreal 40; price_eur: 89.00 [1]\n\nPrice List 2026:\n- BOR-40 — product: Boreal 40; price_eur: 94.00 [2]',
  )
})

test('a row of named cells shows the asked column behind its subject', async () => {
  const row = 'Property: Accuracy in the main range; Boreal 40: ±0.3 °C; Boreal 40 RH: ±0.4 °C; Boreal 80: ±0.5 °C'
  const other = 'Property: Interval; Boreal 40: 1 s; Boreal 40 RH: 1 s; Boreal 80: 10 s'
  expect(
    await ask('How accurate is the Boreal 40 in its main range?', [['Datasheet', `${row}\n${other}`]], equally),
  ).toBe('Accuracy in the main range — Boreal 40: ±0.3 °C [1]')
})

test('the band that holds the asked amount comes before its neighbours', async () => {
  const bands = ['up to 10 %', 'up to 25 %', 'above 25 %'].map(
    (band, i) => `Discount: ${band}; Approved by: Person ${i}`,
  )
  expect(await ask('Who approves a discount of 22 percent?', [['Rules', bands.join('\n')]], equally)).toContain(
    'Person 1',
  )
})

test('the heading above a row says what it is about, also where headings are only numbered', async () => {
  const text =
    '2. Annual leave\n\n2.1 Entitlement\n\nOffice: Graz; Days: 27\n\n3. Parking\n\nOffice: Graz; Days: 5 free parking days'
  const readsHeadings: SentenceScorer = async (_, texts) => texts.map((one) => (one.includes('Annual leave') ? 6 : 0))
  expect(await ask('How many days of annual leave are there in Graz?', [['Policy', text]], readsHeadings)).toBe(
    'Graz — Days: 27 [1]',
  )
})

test('of two editions the later leads also where it says in a table what the older says in a sentence', async () => {
  const older = '2. Leave\n\n2.1 Entitlement\n\nAll employees receive 25 days of leave.'
  const later =
    '2. Leave\n\n2.1 Entitlement\n\nOffice: Rotterdam; Days per year: 28\nOffice: Graz; Days per year: 27\n\n2.2 Requests\n\nLeave of more than ten days is requested six weeks before.'
  const prefersSentences: SentenceScorer = async (_, texts) =>
    texts.map((one) => (one.includes('All employees') ? 8 : one.includes('requested') ? 5 : 3))
  const editions = [
    ['Leave Policy 2023', older],
    ['Leave Policy 2025', later],
  ] as const
  expect(await ask('How many days of leave do I get?', editions, prefersSentences)).toBe(
    '- Rotterdam — Days per year: 28 [2]\n- Graz — Days per year: 27 [2]',
  )
})

test('a row that has the words of the question is not joined by rows that lack them', async () => {
  const rows =
    'Item: C-3; Service: calibration of 3 points; Price: €42\nItem: C-9; Service: installation day; Price: €980'
  expect(await ask('What does a calibration cost?', [['Prices', rows]], equally)).toBe(
    'Item: C-3 — Service: calibration of 3 points; Price: €42 [1]',
  )
})

test('a sentence is judged under the heading that names its subject', async () => {
  const text =
    '## Biobank at -80 °C\n\nOnly the Boreal 80 is suitable.\n\n## Vaccines\n\nOnly the Boreal 40 is suitable.'
  const readsHeadings: SentenceScorer = async (_, texts) => texts.map((one) => (one.includes('Biobank') ? 5 : -2))
  expect(await ask('Which logger is suitable for a biobank?', [['Manual', text]], readsHeadings)).toBe(
    'Only the Boreal 80 is suitable [1].',
  )
})

test('an answer in a list of questions is quoted to the end of its paragraph', async () => {
  const faq =
    'Can the Boreal 40 be used in dry ice?\n\nNo. Dry ice has -78 °C. Use the Boreal 80.\n\nCan it be washed?\n\nYes.'
  expect(await ask('Can I use the Boreal 40 in dry ice?', [['FAQ', faq]], equally)).toBe(
    'No. Dry ice has -78 °C [1]. Use the Boreal 80 [1].',
  )
})
