import { expect, test } from 'vitest'
import { isOfOtherRow } from './is-of-other-row'

const sentences = 'Employees in Graz get 27 days of leave. Employees in Linz get 25 days of leave.'
const linz = { row: 'Linz', others: ['Graz'] }

test('a value that the source gives for another row is not of this one', () => {
  expect(isOfOtherRow('27', linz, [sentences])).toBe(true)
  expect(isOfOtherRow('27 days', linz, [sentences])).toBe(true)
  expect(isOfOtherRow('25', linz, [sentences])).toBe(false)
})

test('one sentence for both is for both', () => {
  expect(isOfOtherRow('25', linz, ['Employees in Graz and Linz get 25 days.'])).toBe(false)
})

test('where the source names the thing in a heading or as "it", nothing is said against the value', () => {
  expect(isOfOtherRow('25', linz, ['Linz is our second site. It grants 25 days.'])).toBe(false)
  expect(isOfOtherRow('25', linz, ['Employees get 25 days.'])).toBe(false)
})

test('names that share a word are told apart by the others', () => {
  const place = { row: 'Pump Solano', others: ['Pump Meridian'] }
  const source = 'The pump Meridian weighs 40 kg. The pump Solano weighs 55 kg.'
  expect(isOfOtherRow('40 kg', place, [source])).toBe(true)
  expect(isOfOtherRow('55 kg', place, [source])).toBe(false)
})
