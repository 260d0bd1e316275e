import { expect, test } from 'vitest'
import { makePassage } from '../testing/make-passage'
import { readTokens } from './arithmetic/read-tokens'
import { carryOperands, operandsOf } from './carry-operands'

const passages = [
  makePassage('Everyone has 25 days of leave. The canteen opens at 11.'),
  makePassage('Parents have 18 days more. The contract ends on 31 March 2026.'),
]
const carry = (expression: string, numbers: number[], question = '') =>
  carryOperands(operandsOf(readTokens(expression)), { passages, numbers, question })

test('each operand is found in the sentence that states it', () => {
  expect(carry('25 days + 18 days', [1, 2])).toEqual({
    spans: [
      { passage: 0, start: 0, end: 30 },
      { passage: 1, start: 0, end: 26 },
    ],
  })
  expect(carry('2026-03-31 + 1 month', [2])).toMatchObject({ spans: [{ passage: 1, start: 27 }] })
})

test('a figure that no named passage states is missing, also when another passage has it', () => {
  expect(carry('25 + 19', [1, 2])).toEqual({ missing: '19' })
  expect(carry('25 + 18', [1])).toEqual({ missing: '18' })
  expect(carry('2026-03-30 + 7 days', [2])).toEqual({ missing: '2026-03-30' })
})

test('figures of the question, and what everybody knows, need no passage; nor do the places of rounding', () => {
  expect(carry('3 * 25', [1], 'How much leave do 3 people have?')).toMatchObject({ spans: [{ passage: 0 }] })
  expect(carry('round(25 / 12, 2)', [1])).toMatchObject({ spans: [{ passage: 0 }] })
  expect(carry('3 * 25', [1])).toEqual({ missing: '3' })
})
