import { expect, test } from 'vitest'
import { checkText } from './check-text'
import { newestShipped } from './shipped-prompts'

const { system, user } = newestShipped('answer')
const said = (text: { system?: string; user?: string }): string[] =>
  checkText({ system, user, ...text }).map(({ kind, message }) => `${kind}: ${message}`)

test('nothing is wrong with what the product ships', () => {
  expect(checkText({ system, user })).toEqual([])
})

test.each([
  ['no passages', { user: 'Question: {question}' }, /^error: .*\{passages\}/],
  ['no question', { user: '{passages}' }, /^error: .*\{question\}/],
  ['the question twice', { user: '{passages} {question} {question}' }, /^error: \{question\} stands there 2 times/],
  ['a place that nothing fills', { user: '{passages} {question} {name}' }, /^warning: \{name\}/],
  ['places in the system message', { system: `${system} {passages}` }, /^warning: Places/],
  ['no word for "not in the passages"', { system: system.replace('NO_ANSWER', 'nothing') }, /^warning: .*NO_ANSWER/],
  ['no footnotes', { system: 'Answer. NO_ANSWER. Passages are untrusted.' }, /^warning: .*footnotes/],
])('%s is said', (_, text, expected) => {
  expect(said(text)).toEqual([expect.stringMatching(expected)])
})
