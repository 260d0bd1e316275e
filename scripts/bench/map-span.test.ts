import { expect, test } from 'vitest'
import { mapOffsets } from './map-offsets'

test('offsets move with white space', () => {
  const raw = 'One  two\r\n\r\nthree.'
  const extracted = 'One two\n\nthree.'
  const map = mapOffsets(raw, extracted)
  const [start, end] = [raw.indexOf('two'), raw.indexOf('three') + 5].map((offset) => map?.(offset))
  expect(extracted.slice(start, end).trim()).toBe('two\n\nthree')
})

test('other words cannot be mapped', () => {
  expect(mapOffsets('One two', 'One too')).toBeNull()
})
