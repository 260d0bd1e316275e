import { expect, test } from 'vitest'
import { cutWords } from './cut-words'

test.each([
  [
    'What does it say according to the travel policy?',
    ['according to the travel policy'],
    'What does it say according to the travel policy?',
  ],
  [
    'How high is the limit according to the travel policy?',
    ['according to the travel policy'],
    'How high is the limit?',
  ],
  ['In the travel policy, what is the limit?', ['In the travel policy'], 'What is the limit?'],
  ['Wie hoch ist laut der Richtlinie das Limit?', ['laut der Richtlinie'], 'Wie hoch ist das Limit?'],
  ['What was decided, from the minutes since May?', ['from the minutes', 'since May'], 'What was decided?'],
  ['From the collection HR: who signs?', ['From the collection HR'], 'Who signs?'],
  ['Was steht in der Richtlinie?', ['in der Richtlinie'], 'Was steht in der Richtlinie?'],
  ['What is the limit?', ['in the policy'], 'What is the limit?'],
])('%s', (question, words, rest) => {
  expect(cutWords(question, words)).toBe(rest)
})
