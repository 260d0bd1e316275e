import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences'

const pieces = (text: string): string[] => splitSentences(text).map((span) => text.slice(span.start, span.end))
const kinds = (text: string): string[] => splitSentences(text).map((span) => span.kind)

test('abbreviations, initials, decimals and quotes do not end a sentence', () => {
  expect(
    pieces('Staff get 25.5 days, e.g. in summer. See No. 5 for U.S. staff. Dr. J. Smith said "Yes." Then he left!'),
  ).toEqual([
    'Staff get 25.5 days, e.g. in summer.',
    'See No. 5 for U.S. staff.',
    'Dr. J. Smith said "Yes."',
    'Then he left!',
  ])
})

test('a soft line break goes on, a list item and its continuation stay together', () => {
  const text =
    'This is a long line of a paragraph that is wrapped by hand and\ngoes on here. Second.\n\nBring:\n- a badge that\n  shows your name\n- a pen'
  expect(pieces(text)).toEqual([
    'This is a long line of a paragraph that is wrapped by hand and\ngoes on here.',
    'Second.',
    'Bring:',
    '- a badge that\n  shows your name',
    '- a pen',
  ])
})

test('titles are headings, and rows of tables stand alone', () => {
  const text =
    'Price list\n\nPlan: Pro; Seats: 10; Price: 12 EUR\nPlan: Team; Seats: 50; Price: 40 EUR\n\nAll prices are net.'
  expect(kinds(text)).toEqual(['heading', 'table-row', 'table-row', 'sentence'])
})

test('offsets cover the text without gaps of anything but white space', () => {
  const text = 'One. Two? Three!\n\nFour (see 4.2.1). “Five.” Six…'
  let end = 0
  for (const span of splitSentences(text)) {
    expect(text.slice(end, span.start).trim()).toBe('')
    end = span.end
  }
  expect(text.slice(end).trim()).toBe('')
})

test('the unit of a temperature ends a sentence, an initial does not', () => {
  const text = 'Keep it at -80 °C. The lid stays shut. Ask J. Smith.'
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Keep it at -80 °C.',
    'The lid stays shut.',
    'Ask J. Smith.',
  ])
})

test('a numeral at the end of a name ends a sentence where the name says that it is none', () => {
  expect(pieces('It was lost in World War I. Japan took it later. It was led by Charles I. Smith of Leeds.')).toEqual([
    'It was lost in World War I.',
    'Japan took it later.',
    'It was led by Charles I. Smith of Leeds.',
  ])
})
