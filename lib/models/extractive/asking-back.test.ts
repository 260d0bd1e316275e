import { expect, test } from 'vitest'
import { answerExtractively } from './answer-extractively'
import type { SentenceScorer } from './score-units'

const ask = async (question: string, documents: readonly (readonly [title: string, text: string])[]) => {
  const passages = documents.map(([title, text]) => ({ title, headingPath: [], mediaType: 'text/plain', text }))
  const { quotes, refusal, readings } = await answerExtractively({ question, passages, asksBack: true }, equally)
  for (const { passage, start, end, label } of readings?.choices ?? []) {
    const words = passages[passage]?.text.slice(start, end)
    expect(readings?.by === '' ? passages[passage]?.title : words).toBe(label)
  }
  return {
    refusal,
    text: quotes.map((quote) => quote.separator + quote.text).join(''),
    asks: readings && { by: readings.by, labels: readings.choices.map(({ label }) => label) },
  }
}

/** Every text scores the same, so that only our own rules decide. */
const equally: SentenceScorer = async (_, texts) => texts.map(() => 6)

const cities = ['Graz', 'Porto', 'Rotterdam', 'Lyon', 'Milan', 'Madrid', 'Vienna']
const limits = (count: number): string =>
  ['City | Limit per night', ...cities.slice(0, count).map((city, at) => `${city} | €${130 + at}`)].join('\n')

test('a question that seven rows answer is asked back with their names', async () => {
  const question = 'How much may a hotel cost per night?'
  expect(await ask(question, [['Travel policy', limits(7)]])).toEqual({
    refusal: 'no_evidence',
    text: '',
    asks: { by: 'City', labels: cities },
  })
})

test('a question that names its row is answered', async () => {
  const { text, asks } = await ask('How much may a hotel in Porto cost per night?', [['Travel policy', limits(7)]])
  expect(text).toBe('Porto — Limit per night: €131 [1]')
  expect(asks).toBeUndefined()
})

test('few rows are answered at once, also when the question asks for a column by its name', async () => {
  const { text } = await ask('What is the limit per night?', [['Travel policy', limits(3)]])
  expect(text).toBe(
    '- Graz — Limit per night: €130 [1]\n- Porto — Limit per night: €131 [1]\n- Rotterdam — Limit per night: €132 [1]',
  )
})

const guides = (minutes: readonly number[]) =>
  minutes.map(
    (count, at) =>
      [`Office guide ${cities[at]}`, `A room that nobody enters within ${count} minutes is released.`] as const,
  )
const released = 'After how many minutes is an empty room released?'

test('what a few documents say of a thing of their own each is quoted under their names', async () => {
  expect((await ask(released, guides([15, 10]))).text).toBe(
    'Office guide Graz:\n- A room that nobody enters within 15 minutes is released [1].\n\nOffice guide Porto:\n- A room that nobody enters within 10 minutes is released [2].',
  )
})

test('of many documents it is asked which one is meant', async () => {
  expect(await ask(released, guides([15, 10, 20, 25]))).toEqual({
    refusal: 'no_evidence',
    text: '',
    asks: { by: '', labels: cities.slice(0, 4).map((city) => `Office guide ${city}`) },
  })
})

test('documents that all say the same, one that is named, and editions are answered as ever', async () => {
  const same = 'A room that nobody enters within 15 minutes is released [1].'
  expect((await ask(released, guides([15, 15, 15, 15]))).text).toBe(same)
  const named = await ask('After how many minutes is an empty room in Porto released?', guides([15, 10, 20, 25]))
  expect(named.text).toBe('A room that nobody enters within 10 minutes is released [2].')
  const editions = [
    ['Leave Policy 2023', 'Employees get 25 days of annual leave.'],
    ['Leave Policy 2025', 'Employees get 28 days of annual leave.'],
  ] as const
  const { text } = await ask('How many days of annual leave do employees get?', editions)
  expect(text).toBe('Employees get 28 days of annual leave [2].')
})

test('a question whose "it" stands for nothing is asked back where several documents could be meant', async () => {
  const texts = [
    ['Parking permit', 'The permit expires after one year.'],
    ['Certificate of the gateway', 'The certificate expires after 90 days.'],
  ] as const
  expect((await ask('When does it expire?', texts)).asks).toEqual({
    by: '',
    labels: ['Parking permit', 'Certificate of the gateway'],
  })
  expect((await ask('When does it expire?', texts.slice(0, 1))).text).toBe('The permit expires after one year [1].')
  expect((await ask('When does the parking permit expire?', texts)).asks).toBeUndefined()
})
