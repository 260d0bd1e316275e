import { expect, test } from 'vitest'
import { simhash } from './simhash'

function distance(a: string, b: string): number {
  let bits = BigInt(a) ^ BigInt(b)
  let count = 0
  for (; bits > 0n; bits >>= 1n) count += Number(bits & 1n)
  return count
}

const text =
  'Unused leave carries over until the end of March of the next year, unless the manager has agreed to a later date in writing.'

test('near-duplicates differ in few bits, unrelated texts in about half', () => {
  expect(distance(simhash(text), simhash(`${text} `))).toBe(0)
  expect(distance(simhash(text), simhash(text.replace('March', 'April')))).toBeLessThan(20)
  const other =
    'The pump must be drained before the filter is removed; wear gloves and keep the valve closed at all times while working.'
  expect(distance(simhash(text), simhash(other))).toBeGreaterThan(20)
})
