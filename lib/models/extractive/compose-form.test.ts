import { expect, test } from 'vitest'
import type { FormKind } from '@/lib/domain/answer-form'
import { answerExtractively } from './answer-extractively'

/** The form in which a question is answered, or the quotes where there is none. */
async function ask(kind: FormKind, question: string, texts: readonly string[], wanted: string): Promise<unknown> {
  const passages = texts.map((text) => ({ title: 'Handbook', headingPath: [], mediaType: 'text/plain', text }))
  const answer = await answerExtractively({ question, form: kind, passages }, async (_, units) =>
    units.map((unit) => (unit.includes(wanted) ? 8 : -6)),
  )
  return answer.form === undefined ? answer.quotes.map(({ text }) => text).join('\n') : JSON.parse(answer.form)
}

const plans = `Feature | Standard | Premium | Basic
Data kept for | 5 years | 10 years | 1 year
Alarm steps | 1 | 5 | –
Phone support | no | yes | no`
const cell = (text: string) => ({ text, passages: text === '–' ? [] : [2] })

test('a comparison shows the columns of what is compared, of all rows', async () => {
  const question = 'What is the difference between Trace Standard and Premium?'
  expect(await ask('comparison', question, ['Trace is our service.', plans], 'Alarm')).toEqual({
    columns: ['Feature', 'Standard', 'Premium'],
    rows: [
      [cell('Data kept for'), cell('5 years'), cell('10 years')],
      [cell('Alarm steps'), cell('1'), cell('5')],
      [cell('Phone support'), cell('no'), cell('yes')],
    ],
  })
})

test('things compared may be rows; a table that is asked for shows them all, and blank cells claim nothing', async () => {
  const question = 'Compare phone support and alarm steps'
  expect(await ask('comparison', question, ['Trace.', plans], 'Alarm')).toMatchObject({
    columns: ['Feature', 'Standard', 'Premium', 'Basic'],
    rows: [
      [cell('Alarm steps'), cell('1'), cell('5'), cell('–')],
      [cell('Phone support'), {}, {}, {}],
    ],
  })
  expect(await ask('table', 'Show the plans in a table', ['Trace.', plans], 'Alarm')).toMatchObject({
    rows: { length: 3 },
  })
})

test('nothing is compared that the table does not have, and a long table stays in its document', async () => {
  expect(await ask('comparison', 'Compare the alarm steps', ['Trace.', plans], 'Alarm')).toContain('Alarm steps —')
  const long = `Site | Days\n${Array.from({ length: 13 }, (_, at) => `Site number${at} | ${at}`).join('\n')}`
  expect(await ask('table', 'Show the days in a table', [long], 'number4')).toContain('Days: 4')
})

const reset = `To reset it:

1. Open the sign-in page. Choose *Reset*.
2. Hold your key to the laptop.

Ask the desk if the key is lost.`

test('a numbered list is given as steps, each with all of its sentences', async () => {
  expect(await ask('steps', 'How do I reset my password?', [reset], 'sign-in page')).toEqual({
    items: [
      { text: 'Open the sign-in page. Choose *Reset*.', passages: [1] },
      { text: 'Hold your key to the laptop.', passages: [1] },
    ],
  })
})

test('bullets are no steps, and what must not be done is none either', async () => {
  const bullets = reset.replaceAll(/\d\. /g, '- ')
  expect(await ask('steps', 'How do I reset my password?', [bullets], 'sign-in page')).toContain('sign-in page [1]')
  const forbidden = reset.replace('To reset it:', 'Never take these steps:')
  expect(await ask('steps', 'How do I reset my password?', [forbidden], 'sign-in page')).toContain('Never take')
})

test('a value stands before its sentence, and not where the sentence is about another place than the question', async () => {
  const home = 'In Rotterdam the company pays 2.40 euros per day worked at home.'
  const asked = (place: string) => `How much does the company pay per day worked at home in ${place}?`
  expect(await ask('fact', asked('Rotterdam'), [home], 'Rotterdam')).toEqual({
    value: '2.40 euros',
    unit: 'per day',
    sentences: [{ text: home, passages: [1] }],
    condition: null,
    asOf: null,
  })
  const elsewhere = 'The company pays 2.40 euros per day worked at home in Rotterdam.'
  const both = `${elsewhere} Graz has rules of its own.`
  expect(await ask('fact', asked('Graz'), [both], 'Rotterdam')).toBe(elsewhere.replace(/\.$/, ' [1].'))
})

test('a row of two amounts is quoted as ever: its words do not say which of them is meant', async () => {
  const rows = 'Country | Full day | Day of departure\nAustria | €45 | €30\nPortugal | €48 | €32'
  const question = 'What is the daily allowance for a full day in Austria?'
  expect(await ask('fact', question, [rows], 'Austria')).toBe('Austria — Full day: €45; Day of departure: €30 [1]')
  expect(await ask('fact', question, [rows.replaceAll(/ \| €3\d| \| Day.*/g, '')], 'Austria')).toMatchObject({
    value: '€45',
  })
})
