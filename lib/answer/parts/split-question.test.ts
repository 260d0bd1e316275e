import { expect, test } from 'vitest'
import { splitQuestion } from './split-question'

test.each([
  [
    'How many days of leave do I get in Rotterdam and who approves it?',
    ['How many days of leave do I get in Rotterdam?', 'Who approves leave in Rotterdam?'],
  ],
  [
    'When was finding F3 due, and what does the audit say about F2?',
    ['When was finding F3 due?', 'What does the audit say about F2?'],
  ],
  [
    'After how many years is a sabbatical possible and who decides on it?',
    ['After how many years is a sabbatical possible?', 'Who decides on sabbatical?'],
  ],
  [
    'Who chairs the works council? Who chairs the delegation?',
    ['Who chairs the works council?', 'Who chairs the delegation?'],
  ],
  [
    'What is the limit in Graz, what is the allowance in Austria, and who approves a trip that costs €3,000?',
    ['What is the limit in Graz?', 'What is the allowance in Austria?', 'Who approves a trip that costs €3,000?'],
  ],
  [
    'Wie viele Urlaubstage gibt es in Graz und wer genehmigt sie?',
    ['Wie viele Urlaubstage gibt es in Graz?', 'Wer genehmigt Urlaubstage in Graz?'],
  ],
  [
    'Welche Schuhe sind in der Halle zu tragen und wie schnell dürfen Stapler fahren?',
    ['Welche Schuhe sind in der Halle zu tragen?', 'Wie schnell dürfen Stapler fahren?'],
  ],
])('%s: each clause that asks is a part, with the subject of the first where it has none', (question, parts) => {
  expect(splitQuestion(question)).toEqual(parts)
})

test.each([
  [
    'How long is the warranty of the Strata G3 versus the Strata G2?',
    ['How long is the warranty of the Strata G3?', 'How long is the warranty of the Strata G2?'],
  ],
  [
    'How many days do employees in Graz get versus Rotterdam?',
    ['How many days do employees in Graz get?', 'How many days do employees in Rotterdam get?'],
  ],
  ['What is the limit in Graz and in Porto?', ['What is the limit in Graz?', 'What is the limit in Porto?']],
  [
    'Which has the longer warranty, the Boreal 40 or the Boreal 80?',
    ['How long is the warranty of the Boreal 40?', 'How long is the warranty of the Boreal 80?'],
  ],
  [
    'What is the difference in monthly availability between Trace Standard and Trace Premium?',
    ['What is the monthly availability of Trace Standard?', 'What is the monthly availability of Trace Premium?'],
  ],
  [
    'Compare the mileage rate of Austria and Portugal.',
    ['What is the mileage rate of Austria?', 'What is the mileage rate of Portugal?'],
  ],
  [
    'Wie lange ist die Garantie des Boreal 40 im Vergleich zum Boreal 80?',
    ['Wie lange ist die Garantie des Boreal 40?', 'Wie lange ist die Garantie Boreal 80?'],
  ],
])('%s: a comparison asks the same of each side', (question, parts) => {
  expect(splitQuestion(question)).toEqual(parts)
})

test.each([
  [
    'How long is the warranty of the logger that is suitable for a biobank?',
    ['Which logger is suitable for a biobank?', 'How long is the warranty of {answer}?'],
  ],
  [
    'In which office does the person who was lead auditor work?',
    ['Who was lead auditor?', 'In which office does {answer} work?'],
  ],
  [
    'When does the contract with the supplier of the modem modules end?',
    ['What is the supplier of the modem modules?', 'When does the contract with {answer} end?'],
  ],
])('%s: what is only described is asked for first', (question, parts) => {
  expect(splitQuestion(question)).toEqual(parts)
})

test.each([
  'How many days of leave do I get?',
  'Who is the Head of Research and Development?',
  'What do I do when my laptop was stolen, and how fast?',
  'Can I buy additional leave days in Rotterdam, and how many?',
  'By how much do the prices rise, and when?',
  'How far is it between Graz and Porto?',
  'How did the price change from 2025 to 2026?',
  'What is the limit that applies to dinners?',
  'Who is the manager of the Head of Firmware?',
  'What steps and documents are required to book a trip?',
  'My laptop was stolen. What should I do?',
  'Was ist bei Alarm zu tun?',
])('%s: is one question', (question) => {
  expect(splitQuestion(question)).toEqual([question])
})

test('no more than four parts: an interrogation is searched as it stands', () => {
  const question = 'Who pays? Who signs? Who travels? Who books? Who checks?'
  expect(splitQuestion(question)).toEqual([question])
})

test('questions of two parts in French, Spanish and Italian', () => {
  const texts = splitQuestion
  expect(texts('Où dépose-t-on les piles usées, et quand sont-elles enlevées ?')).toEqual([
    'Où dépose-t-on les piles usées?',
    'Quand sont-elles enlevées (dépose piles usées)?',
  ])
  expect(texts('¿Cuánto cuesta el menú del día y cuánto paga la empresa?')).toHaveLength(2)
  expect(
    texts('In quali giorni si consegnano i registratori guasti, e dopo quanto tempo il cliente riceve un sostituto?'),
  ).toEqual([
    'In quali giorni si consegnano i registratori guasti?',
    'Dopo quanto tempo il cliente riceve un sostituto?',
  ])
  expect(texts('Qui est responsable du site et de la sécurité ?')).toHaveLength(1)
})
