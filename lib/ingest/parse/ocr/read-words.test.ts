import { expect, test } from 'vitest'
import { readWords } from './read-words'

const row = (block: number, line: number, confidence: number, text: string): string =>
  ['5', '1', block, '1', line, '1', '10', '20', '30', '8', confidence, text].join('\t')

test('words stand in their lines and paragraphs, stains are left out, confidence is weighted by letters', () => {
  const tsv = [
    '2\t1\t1\t0\t0\t0\t0\t0\t9\t9\t-1\t',
    row(1, 1, 90, 'Cold'),
    row(1, 1, 12, '|:'),
    row(1, 2, 70, 'room'),
    row(2, 1, 90, 'ab'),
  ]
  const { paragraphs, confidence } = readWords(tsv.join('\n'))
  expect(paragraphs.map((lines) => lines.map((line) => line.map(({ text }) => text)))).toEqual([
    [['Cold'], ['room']],
    [['ab']],
  ])
  expect(paragraphs[0]?.[0]?.[0]).toEqual({ text: 'Cold', confidence: 90, x: 10, y: 20, width: 30, height: 8, size: 8 })
  expect(confidence).toBe(Math.round((90 * 4 + 12 * 2 + 70 * 4 + 90 * 2) / 12))
})

test('a page with hardly a word gives nothing', () => {
  expect(readWords([row(1, 1, 95, '—'), row(1, 1, 80, '~~'), row(1, 1, 85, 'Elm')].join('\n')).paragraphs).toEqual([])
})

test('a word or two among single letters are not print: so comes out what lies on its side', () => {
  const letters = Array.from({ length: 12 }, (_, index) => row(1, index, 90, 'N'))
  const word = row(2, 1, 90, 'shelves')
  expect(readWords([...letters, word].join('\n')).paragraphs).toEqual([])
  expect(readWords([...letters.slice(0, 3), word].join('\n')).paragraphs).toHaveLength(2)
})
