import { expect, test } from 'vitest'
import { isSmallTalk, readSmallTalk } from './small-talk'

test.each([
  ['Hello!', 'greeting'],
  ['Hi Footnote 👋', 'greeting'],
  ['How are you today?', 'greeting'],
  ['Guten Morgen', 'greeting'],
  ['Thank you very much.', 'thanks'],
  ['ok thanks', 'thanks'],
  ['Merci beaucoup !', 'thanks'],
  ['See you tomorrow', 'farewell'],
  ['Who are you?', 'about'],
  ['What is Footnote?', 'about'],
  ['help', 'about'],
])('%s: %s', (question, kind) => {
  expect(readSmallTalk(question)).toBe(kind)
})

test.each([
  'Thanks, and how long is the warranty?',
  'What can you do about a broken seal?',
  'Help with the VPN',
  'Who are our suppliers?',
  'Hello desk opening hours',
  'Morning shift',
  'Vacation',
  '2026',
])('%s asks something', (question) => {
  expect(readSmallTalk(question)).toBeNull()
})

test('of an answer it is what the product itself refused: a question that has an answer is none', () => {
  expect(isSmallTalk({ question: 'Hello!', refusal: { reason: 'off_topic' } })).toBe(true)
  expect(isSmallTalk({ question: 'Who won in Elista?', refusal: { reason: 'off_topic' } })).toBe(false)
  expect(isSmallTalk({ question: 'Hello!', refusal: null })).toBe(false)
})
