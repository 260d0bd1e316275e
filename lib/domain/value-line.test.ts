import { expect, test } from 'vitest'
import { valueLineEnd } from './value-line'

test('the value with its footnotes, where words stand under it', () => {
  expect(valueLineEnd('fact', '26 weeks [1][2]\n\nBirth parents take 26 weeks [1].')).toBe('26 weeks [1][2]'.length)
  expect(valueLineEnd('fact', '26 weeks [1]\n\n')).toBe(0)
  expect(valueLineEnd('fact', 'Birth parents take 26 weeks [1].')).toBe(0)
  expect(valueLineEnd('fact', '[removed with its document]\n\n[removed with its document]')).toBe(0)
  expect(valueLineEnd(null, '26 weeks [1]\n\nBirth parents take 26 weeks [1].')).toBe(0)
})
