import { expect, test } from 'vitest'
import { makeQuestion } from './make-question'

test.each([
  ['Can I work from abroad?', '', 'FAQ', 'Can I work from abroad?'],
  ['Speed', '', 'The fork lift manual', 'What does the fork lift manual say about speed?'],
  ['3.2 How to request leave', '', 'Handbook', 'How do I request leave?'],
  ['Parental leave policy', 'Applies to all.', 'HR', 'What does the parental leave policy say?'],
  ['Cold chain', 'A cold chain is a series of steps.', 'Glossary', 'What is cold chain?'],
  [
    'Travel expenses',
    'Keep receipts.',
    'The finance manual',
    'What does the finance manual say about travel expenses?',
  ],
])('%s', (heading, after, title, question) => {
  expect(makeQuestion(heading, after, title)).toBe(question)
})

test('headings that every document has make no question', () => {
  for (const heading of [
    'Introduction',
    '1. Purpose and scope',
    'Contents',
    'Notes',
    'E13',
    'Version 2.0: changes',
    'ab',
    'Changed',
    'Fixed',
  ])
    expect(makeQuestion(heading, '', 'Document')).toBeNull()
})
