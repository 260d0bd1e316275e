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
