import { expect, test } from 'vitest'
import { highlightTerms } from './highlight-terms'

const marked = (text: string, query: string): string[] =>
  highlightTerms(text, query).flatMap((segment) => (segment.marked ? [segment.text] : []))

test('words of the query are marked in their other forms, stop words are not', () => {
  expect(
    marked('Unused days carry over until the end of March.', 'what day is it until which unused days carried over'),
  ).toEqual(['Unused', 'days', 'over'])
})

test('the pieces join to the text, whatever is in it', () => {
  const text = 'Größe: 3,5 mm – „ok“ 👍 <script>'
  expect(
    highlightTerms(text, 'Größe script')
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text)
  expect(marked(text, 'Größe script')).toEqual(['Größe', 'script'])
})

test('an empty query marks nothing', () => {
  expect(highlightTerms('abc', '')).toEqual([{ text: 'abc', start: 0, marked: false }])
})
