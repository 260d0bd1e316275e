import { expect, test } from 'vitest'
import { chooseForm } from './choose-form'

test.each([
  ['Show annual leave by site in a table', 'table'],
  ['How many days of leave has each site? Answer as a table.', 'table'],
  ['Compare Graz and Linz in a short table.', 'table'],
  ['Zeige den Urlaub je Standort als Tabelle', 'table'],
  ['How do I report a security incident?', 'steps'],
  ['How to return a laptop', 'steps'],
  ['Explain the return of a laptop step by step', 'steps'],
  ['Wie kann ich Sonderurlaub beantragen?', 'steps'],
  ['What is the difference between Standard and Premium?', 'comparison'],
  ['Compare Graz and Linz', 'comparison'],
  ['How do the 2023 and the 2025 policy differ?', 'comparison'],
  ['Was ist der Unterschied zwischen Standard und Premium?', 'comparison'],
  ['List the approved browsers', 'list'],
  ['What are the travel expense rules?', 'list'],
  ['Give me the approved browsers as a list', 'list'],
  ['How many days of leave do I get?', 'fact'],
  ['And how many in Linz?', 'fact'],
  ['How long is parental leave?', 'fact'],
  ['For how many years are invoices kept?', 'fact'],
  ['What is the hotel limit in Vienna?', 'fact'],
  ['What is the maximum advance on my salary?', 'fact'],
  ['When is the deadline for expense reports?', 'fact'],
  ['By what date must the survey be back?', 'fact'],
  ['Wie viele Urlaubstage habe ich?', 'fact'],
  ['Wie hoch ist die Obergrenze für Hotels?', 'fact'],
  ['Wann endet die Probezeit?', 'fact'],
])('%s: %s', (question, kind) => {
  expect(chooseForm(question)).toBe(kind)
})

test.each([
  'How many days of leave do I get and who approves them?',
  'How much leave do I get if I join in July?',
  'When I am ill, who do I call?',
  'What is the date format of exports?',
  'Who compares the offers?',
  'What makes a difference to customers?',
  'How do I know how long the warranty is?',
  'Who approves annual leave?',
  'What is the price list of 2024 based on?',
  'Which meeting room has a round table?',
  'What are the opening hours?',
  'How long does onboarding take and who leads it?',
  'The waiting list is managed by whom?',
])('%s: prose, as ever when unsure', (question) => {
  expect(chooseForm(question)).toBeNull()
})
