import { expect, test } from 'vitest'
import { answerExtractively } from './answer-extractively'
import type { SentenceScorer } from './score-units'

/** What is said nearly right of another place, section or thing: the cross-encoder likes it as well, or better. */
const prefers =
  (logits: Readonly<Record<string, number>>): SentenceScorer =>
  async (_, texts) =>
    texts.map((text) =>
      Math.max(-6, ...Object.entries(logits).flatMap(([words, one]) => (text.includes(words) ? one : []))),
    )

const ask = async (question: string, text: string, logits: Readonly<Record<string, number>>, title = 'Handbook') => {
  const passages = [{ title, headingPath: [title], mediaType: 'text/plain', text }]
  const { refusal, quotes } = await answerExtractively({ question, passages }, prefers(logits))
  return refusal ?? quotes.map((quote) => quote.separator + quote.text).join('')
}

const audit = `F1 Torque records

On 11 of 40 shifts there was no record. Responsible: Ada Brandt.

F2 Environmental log

On 14 days the log had no note. Responsible: Karl Ponce.`

test('a sentence under the heading of another finding is no answer about this one', async () => {
  const likes = { 'Responsible: Ada': 7, 'Responsible: Karl': 2 }
  expect(await ask('Who is responsible for finding F2?', audit, likes)).toBe('Responsible: Karl Ponce [1].')
  expect(await ask('Who is responsible for finding F1?', audit, likes)).toBe('Responsible: Ada Brandt [1].')
})

test('a sentence of another product is no answer, also in a manual of both', async () => {
  const manual =
    'The battery of a Boreal 40 lasts 16 months in a fridge. A Boreal 80 is sent in for a new battery every 15 months.'
  const question = 'How long does the battery of a Boreal 80 last?'
  const likes = { 'Boreal 40': 8, 'Boreal 80': 4 }
  expect(await ask(question, manual, likes, 'Boreal 40 and Boreal 80 Manual')).toMatch(/^A Boreal 80 is sent in/)
})

const homework =
  'In Rotterdam the company pays €2.40 per day worked at home. In Graz it is €3.00 per day. In Porto a flat amount is paid.'

test('what follows for the asked place is the answer, with the sentence that it goes on from', async () => {
  const question = 'How much does the company pay per day worked at home in Graz?'
  const answer = 'In Rotterdam the company pays €2.40 per day worked at home [1]. In Graz it is €3.00 per day [1].'
  expect(await ask(question, homework, { 'In Rotterdam': 8, 'In Graz': -4 })).toBe(answer)
  expect(await ask(question.replace('Graz', 'Rotterdam'), homework, { 'In Rotterdam': 8 })).toBe(
    'In Rotterdam the company pays €2.40 per day worked at home [1].',
  )
})

test('a sentence that begins with another place does not answer where nothing follows for the asked one', async () => {
  const parking = 'In Rotterdam there are 24 parking spaces.\n\nThe office in Porto has a garden.'
  expect(await ask('How many parking spaces are there in Porto?', parking, { 'In Rotterdam': 6 })).toBe('no_evidence')
  const room = 'A room that nobody enters within 15 minutes is released. Graz has eight rooms.'
  expect(await ask('When is a room released in Graz?', room, { 'A room': 6 })).toMatch(/^A room that nobody enters/)
})

const notes = `3.2.1 (25 March 2025)

Fixed

- BF-12: no readings are lost any more.

Known problems

- BF-14: the light stays blue.`

test.each([
  ['In which version was BF-12 fixed?', '3.2.1 (25 March 2025) [1].\n\nBF-12: no readings are lost any more [1].'],
  ['When was BF-12 fixed?', '3.2.1 (25 March 2025) [1].\n\nBF-12: no readings are lost any more [1].'],
  ['What was fixed with BF-12?', 'BF-12: no readings are lost any more [1].'],
])('the heading says what is asked for where the line under it does not: %s', async (question, answer) => {
  expect(await ask(question, notes, { 'BF-12': 7 }, 'Release notes')).toBe(answer)
})

test('a question for a day is answered by one; "13th salary" is none', async () => {
  const pay = 'In Graz the 13th salary is paid in June. Salaries are paid on the last working day in Graz.'
  const likes = { '13th': 6.5, 'last working day': 6 }
  expect(await ask('On which day are salaries paid in Graz?', pay, likes)).toMatch(/^Salaries are paid on the last/)
})

test('where the cross-encoder does not know the language, the words in common count', async () => {
  const rows = 'Aufgabe | Person\nBrandschutz | Gerlinde Ofner\nErste Hilfe | Tobias Krenn'
  const general = `Diese Unterweisung gilt für alle.\n\n${rows}`
  const likes = { Unterweisung: -3, Brandschutz: -4 }
  expect(await ask('Wer ist für den Brandschutz zuständig?', general, likes)).toContain('Gerlinde Ofner')
})
