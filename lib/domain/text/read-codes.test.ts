import { expect, test } from 'vitest'
import { readCodes } from './read-codes'

const has = (question: string, text: string): boolean => readCodes(question).every((code) => code.isIn(text))

test('a code must be there as a whole', () => {
  expect(has('What does E13 mean?', 'E1 is low battery, E130 is full')).toBe(false)
  expect(has('What does E13 mean?', 'code: E13; meaning: full')).toBe(true)
  expect(has('What is the range of the Boreal 60?', 'Boreal 40 measures up to +60 °C')).toBe(false)
  expect(has('What is the range of the Boreal 80?', 'The Boreal 40 and 80 measure')).toBe(true)
  expect(has('What was fixed in firmware 3.5?', 'Firmware 3.5.1 fixes')).toBe(false)
})

test('dates, ordinals and plain numbers are no codes', () => {
  for (const question of ['What happens on March 31?', 'Who won the 1st prize of 500 euros?', 'How long is leave?'])
    expect(readCodes(question)).toEqual([])
})
