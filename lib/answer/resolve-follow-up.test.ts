import { expect, test } from 'vitest'
import { dependsOnHistory } from './depends-on-history'
import { resolveFollowUp } from './resolve-follow-up'

const leave = 'How many days of annual leave do employees in Graz have?'

test.each([
  ['What about Porto?', leave, 'How many days of annual leave do employees in Porto have?'],
  ['And in Porto?', leave, 'How many days of annual leave do employees in Porto have?'],
  ['What about sick leave?', leave, 'How many days of sick leave do employees in Graz have?'],
  [
    'And E06?',
    'What does error code E05 on a Boreal logger mean?',
    'What does error code E06 on a Boreal logger mean?',
  ],
  [
    'And the Boreal 80?',
    'How long does the battery of a Boreal 40 last?',
    'How long does the battery of a Boreal 80 last?',
  ],
  ['What about 2024?', 'What did the Boreal 40 cost in 2025?', 'What did the Boreal 40 cost in 2024?'],
  ['And for 3 days?', 'What is the allowance for 2 days in Vienna?', 'What is the allowance for 3 days in Vienna?'],
  ['When does it apply?', 'What is the parental leave policy?', 'When does parental leave policy apply?'],
  ['How much does it cost?', 'What is the Boreal 40?', 'How much does Boreal 40 cost?'],
])('%s after “%s”', (question, last, expected) => {
  expect(resolveFollowUp(question, [last])).toBe(expected)
})

test('what stands alone stays as it is', () => {
  for (const question of [
    'Who approves travel expenses above 500 euros?',
    'When employees leave the company, do they keep their laptop?',
    'How many holidays are there this year?',
    'When does it expire in “Parking permit”?',
  ]) {
    expect(dependsOnHistory(question)).toBe(false)
    expect(resolveFollowUp(question, [leave])).toBe(question)
  }
})

test('a bare question word is asked about the subject before', () => {
  expect(resolveFollowUp('Why?', ['What is the parental leave policy?'])).toBe('Parental leave policy: Why?')
})

test('follow-ups in French, Spanish and Italian take names and what was asked for', () => {
  expect(resolveFollowUp('Et celui de la sécurité ?', ['Quel est le poste de la responsable du site de Lyon ?'])).toBe(
    'Et le poste de la sécurité (Lyon)?',
  )
  expect(resolveFollowUp('¿Y el desfibrilador?', ['¿Dónde está el punto de encuentro en Madrid?'])).toBe(
    '¿Y el desfibrilador (Madrid)?',
  )
  expect(resolveFollowUp('E chi è allo sportello?', ['Chi dirige la sede di Milano?'])).toBe(
    'E chi è allo sportello (Milano)?',
  )
  expect(resolveFollowUp('Chi è allo sportello della sede di Milano?', ['Chi dirige la sede?'])).toBe(
    'Chi è allo sportello della sede di Milano?',
  )
})
