import { expect, test } from 'vitest'
import { litNumbers } from './lit-numbers'

const lit = (quote: string, other: string) =>
  litNumbers(quote, other).flatMap((part) => (part.isLit ? [part.text] : []))

test('the numbers that the other side does not give are lit, written out or not', () => {
  const [policy, guide] = ['Up to five days of the 30 may be carried over.', 'Of 30 days up to 8 may be carried over.']
  expect(lit(policy, guide)).toEqual(['five'])
  expect(lit(guide, policy)).toEqual(['8'])
  expect(
    litNumbers(policy, guide)
      .map(({ text }) => text)
      .join(''),
  ).toBe(policy)
  expect(lit('Dogs are allowed.', 'Dogs are not allowed.')).toEqual([])
})
