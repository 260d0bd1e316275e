import { describe, expect, test } from 'vitest'
import { containsPhrase } from './contains-phrase'
import { findShingles } from './find-shingles'
import { holdsSource } from './holds-source'
import { wordCover } from './word-cover'

describe('containsPhrase', () => {
  test.each([
    ['You get 28 days [1].', '28', true],
    ['Founded in 2028.', '28', false],
    ['It costs 28.50.', '28', false],
    ['It costs €28, no more.', '28', true],
    ['twenty-five days', 'five days', false],
    ['from -20 to +40 °C', '±0.3 °C', false],
    ['Availability of 99.9% a month', '99.9 %', true],
    ['accuracy ±0.3 °C', '±0.3 °C', true],
    ['between −86 and 60', '-86 and 60', true],
    ['The first sentence [1]. No.', 'no', true],
    ['Nobody knows', 'no', false],
  ])('%j has %j: %s', (text, phrase, expected) => expect(containsPhrase(text, phrase)).toBe(expected))
})

test('a row is held by a text with every cell, in whatever form the parser gave it', () => {
  const row = { document: 'a.pdf', cells: ['Graz', '27', '28'] }
  expect(holdsSource('Site: Graz | Leave: 27 | After 5 years: 28', row)).toBe(true)
  expect(holdsSource('Site: Graz | Leave: 27', row)).toBe(false)
  expect(holdsSource('Core hours are\n10:00 to 15:00', { document: 'a', quote: 'Core hours are 10:00 to 15:00' })).toBe(
    true,
  )
})

test('wordCover counts each word as often as it is wanted', () => {
  expect(wordCover('five days of leave', 'five days five days')).toBe(0.5)
  expect(wordCover('', 'anything')).toBe(0)
})

test('findShingles gives each run of eight words', () => {
  expect([...findShingles('One two three four five six seven eight nine.')]).toEqual([
    'one two three four five six seven eight',
    'two three four five six seven eight nine',
  ])
  expect(findShingles('too short').size).toBe(0)
})
