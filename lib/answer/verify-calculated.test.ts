import { expect, test } from 'vitest'
import { splitClaims } from './split-claims'
import { makePassage } from './testing/make-passage'
import { verifyCalculated } from './verify-calculated'
import { createClaimVerifier } from './verify-claims'

const passages = [
  makePassage('Employees in Graz have 25 days of annual leave.', 'Leave'),
  makePassage('Parents of small children have 18 days of parental leave.', 'Parents'),
]
const sum = {
  expression: '25 days + 18 days',
  result: '43 days',
  operands: [
    { passage: 0, start: 0, end: 47 },
    { passage: 1, start: 0, end: 57 },
  ],
}
const verify = verifyCalculated(createClaimVerifier(passages), passages, [sum])
const check = (text: string) => verify(splitClaims(text)[0] as never)

test('a sentence with the result is carried by the sentences of its operands, and says what was worked out', () => {
  expect(check('Parents in Graz have 43 days of leave.')).toMatchObject({
    verdict: 'supported',
    spans: sum.operands,
    calculation: { expression: '25 days + 18 days', result: '43 days' },
  })
})

test.each([
  ['another result', 'Parents in Graz have 44 days of leave.'],
  ['a result of something else', 'The warranty of the pump ends after 43 days.'],
  ['a denial', 'Parents in Graz do not have 43 days of leave.'],
  ['another place', 'Parents in Linz have 43 days of leave.'],
])('%s is carried by nothing', (_, text) => {
  expect(check(text)).toMatchObject({ verdict: 'unsupported', spans: [] })
})

test('what a passage says itself is not calculated', () => {
  const found = check('Employees in Graz have 25 days of annual leave.')
  expect(found).toMatchObject({ verdict: 'quote' })
  expect(found.calculation).toBeUndefined()
})

test('a day is a result, too', () => {
  const contract = [makePassage('The lease of the boathouse ends on 31 March 2026.', 'Lease')]
  const day = {
    expression: '2026-03-31 - 3 months',
    result: '2025-12-31',
    operands: [{ passage: 0, start: 0, end: 49 }],
  }
  const withDay = verifyCalculated(createClaimVerifier(contract), contract, [day])
  const claim = splitClaims('Notice of the lease of the boathouse ends on 31 December 2025.')[0]
  expect(withDay(claim as never)).toMatchObject({ calculation: { result: '2025-12-31' } })
})
