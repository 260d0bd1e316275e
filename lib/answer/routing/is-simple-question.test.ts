import { expect, test } from 'vitest'
import { isSimpleQuestion } from './is-simple-question'

test.each([
  'How many days of annual leave do employees get?',
  'Who signs travel requests?',
  'When is the canteen open?',
  'Was kostet ein verlorener Ausweis?',
  'Combien de jours de congé ?',
])('%s is simple', (question) => {
  expect(isSimpleQuestion(question)).toBe(true)
})

test.each([
  ['it asks why', 'Why is annual leave capped?'],
  ['it compares', 'What is the difference between the Boreal 80 and the Boreal 120?'],
  ['it has parts', 'How many days is annual leave and who approves it?'],
  ['it has a condition', 'What do I get if my flight is cancelled?'],
  ['it wants steps', 'How do I report a lost badge?'],
  ['it wants a list', 'List the rules of the canteen.'],
  ['it wants it all', 'Summarise this document.'],
  ['it is long', 'Can you tell me what our policy says on carrying over days of leave to the year after next year?'],
  ['it asks for reasons, in German', 'Warum ist der Urlaub begrenzt?'],
  ['it has no words', '?'],
])('not when %s', (_, question) => {
  expect(isSimpleQuestion(question)).toBe(false)
})
