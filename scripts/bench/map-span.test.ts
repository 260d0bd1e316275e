import { expect, test } from 'vitest'
import { mapSpan } from './map-span'

const raw = 'One  two\r\n\r\nthree. '
const extracted = 'One two\n\nthree.'

test('a span moves with white space, and holds exactly its words', () => {
  const map = mapSpan(raw, extracted)
  const mapped = (words: string) =>
    extracted.slice(...(map?.([raw.indexOf(words), raw.indexOf(words) + words.length]) ?? []))
  expect(mapped('One')).toBe('One')
  expect(mapped('two')).toBe('two')
  expect(mapped('two\r\n\r\nthree')).toBe('two\n\nthree')
})

test('white space at the ends is left out, and a span of nothing else is empty', () => {
  const map = mapSpan(raw, extracted)
  expect(extracted.slice(...(map?.([3, 10]) ?? []))).toBe('two')
  const [start, end] = map?.([8, 12]) ?? [0, 1]
  expect(end - start).toBe(0)
  expect(extracted.slice(...(map?.([0, raw.length]) ?? []))).toBe(extracted)
})

test('other words cannot be mapped', () => {
  expect(mapSpan('One two', 'One too')).toBeNull()
})
