import { expect, test } from 'vitest'
import { stateCell } from './state-cell'

const text =
  'Fees:\n\n| Pier | A season | A night |\n| --- | --- | --- |\n| North [1] | 310 euros [1] | 20 euros [2] |\n| South [3] | 275 euros | – |\n\nOr ask.'
const stated = (value: string) => stateCell(text, { text: value, start: text.indexOf(value) })

test('a cell is stated with its row and its column', () => {
  expect(stated('310 euros')).toBe('North — A season: 310 euros')
  expect(stated('20 euros')).toBe('North — A night: 20 euros')
  expect(stated('275 euros')).toBe('South — A season: 275 euros')
})

test('what names a row, and what stands in no table, is stated as it is', () => {
  expect(stated('South')).toBe('South')
  expect(stated('Or ask')).toBe('Or ask')
  expect(stateCell('Use a | b.', { text: 'b', start: 8 })).toBe('b')
  expect(stateCell('| a | b |', { text: 'b', start: 6 })).toBe('b')
})
