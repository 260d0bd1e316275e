import { expect, test } from 'vitest'
import { toQuestionBag } from './to-question-bag'

const same: readonly (readonly [string, string])[] = [
  ['How many days of annual leave do I get?', 'how many annual leave days do we get'],
  ['What is the daily allowance for meals?', 'What’s the daily allowance for meals'],
  ['Who approves travel to Linz?', 'Who approves the travel to Linz'],
  ['When was the depot in Graz opened?', 'When did the Graz depot open?'],
  ['Is there a limit for gifts?', 'Is there a gift limit?'],
  ['What does the Kestrel logger cost?', 'Kestrel logger: what does it cost?'],
]

const other: readonly (readonly [string, string])[] = [
  ['How many days of annual leave do I get?', 'How many days of sick leave do I get?'],
  ['Can I carry leave over?', 'Can I not carry leave over?'],
  ['Is travel from Graz to Linz paid?', 'Is travel from Linz to Graz paid?'],
  ['Who defeated Montcalm at Quebec?', 'Who was defeated by Montcalm at Quebec?'],
  ['What were requests made to the depot?', 'What were requests made from the depot?'],
  ['Did Anna Blum promote Ben Krag?', 'Did Ben Krag promote Anna Blum?'],
  ['What is the price?', 'What was the price?'],
  ['Must I report gifts?', 'May I report gifts?'],
  ['Who signs above 500 and below 2000?', 'Who signs above 2000 and below 500?'],
  ['Is leave paid without notice?', 'Is leave paid with notice?'],
  ['When does it open?', 'Where does it open?'],
]

test.each(same)('one question: %s | %s', (one, another) => {
  expect(toQuestionBag(one)).toBe(toQuestionBag(another))
})

test.each(other)('two questions: %s | %s', (one, another) => {
  expect(toQuestionBag(one)).not.toBe(toQuestionBag(another))
})
