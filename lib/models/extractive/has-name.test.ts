import { expect, test } from 'vitest'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import { hasName, readInitials } from './has-name'

const has = (name: string, text: string): boolean =>
  hasName(name, new Set(tokenizeWords(text).map(({ stem }) => stem)), readInitials(text))

test('a name stands for itself, and for one letter more, less, other or out of place', () => {
  for (const name of ['montcalm', 'moncalm', 'montcalmm', 'mantcalm', 'motncalm'])
    expect([name, has(name, 'Then Montcalm slipped away.')]).toEqual([name, true])
})

test('two letters, another first letter, and short names are other names', () => {
  for (const name of ['moncal', 'fontcalm', 'ole'])
    expect([name, has(name, 'Montcalm met Ola.')]).toEqual([name, false])
})

test('codes and years are never misspelt', () => {
  expect(has('boreal61', 'The Boreal60 is sold.')).toBe(false)
})

test('initials stand for the words written out, small words left aside', () => {
  expect(has('aaa', 'The American Automobile Association reported it.')).toBe(true)
  expect(has('mhpl', 'The Ministry of Health and Public Labour said so.')).toBe(true)
  expect(has('eec', 'The American Automobile Association reported it.')).toBe(false)
})
