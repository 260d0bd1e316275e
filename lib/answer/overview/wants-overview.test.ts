import { expect, test } from 'vitest'
import { wantsOverview } from './wants-overview'

test.each([
  'Summarise this document',
  'Summarize this document.',
  'Give me a short summary, please',
  'What is this document about?',
  'What does it say?',
  'TL;DR',
  'The key points of this policy in 5 bullets',
  'Fasse dieses Dokument zusammen',
  'Worum geht es in diesem Text?'.replace('diesem', 'dem'),
])('as a whole: %s', (question) => {
  expect(wantsOverview(question)).toBe(true)
})

test.each([
  'Summarise the rules for parking',
  'What is the policy about dogs?',
  'What does the summary of findings say about rent?',
  'How long is annual leave?',
  'Who writes the monthly summary?',
])('something in it: %s', (question) => {
  expect(wantsOverview(question)).toBe(false)
})
