import { expect, test } from 'vitest'
import { findEvalFigure, type EvalFigure } from '@/lib/domain/eval-figures'
import { distributeScores } from '@/lib/evals/distribute-scores'
import { describeBin, describeSpread, figureLabel } from './describe-distribution'

const figure = (name: string): EvalFigure => {
  const found = findEvalFigure(name)
  if (!found) throw new Error(name)
  return found
}
const spreadOf = (scorer: string, values: readonly (number | null)[]): string => {
  const cases = values.map((value) => ({ passed: true, scores: { [scorer]: value } }))
  const found = distributeScores(cases).find((one) => one.figure.scorer === scorer)
  return found ? describeSpread(found) : ''
}

test('bins are named by their edges', () => {
  expect(describeBin(figure('facts'), { from: 0, to: 0, count: 1 })).toBe('0 %')
  expect(describeBin(figure('facts'), { from: 0, to: 0.25, count: 1 })).toBe('above 0, below 25.0 %')
  expect(describeBin(figure('latency-p50'), { from: 100, to: 200, count: 1 })).toBe('100 ms to 200 ms')
  expect(describeBin(figure('latency-p50'), { from: 1500, to: null, count: 1 })).toBe('1.50 s or more')
})

test('a share says how many are at its ends; an amount where half of the cases lie; what is not judged is named', () => {
  expect(spreadOf('facts', [0, 0.5, 1, 1, null])).toBe('1 at 0 %, 1 between, 2 at 100 %; 1 not judged')
  expect(spreadOf('latency', [10, 20, 30])).toBe('10 ms to 30 ms, half of the cases below 20 ms')
  expect(spreadOf('cost', [0, 0])).toBe('$0 in every case')
  expect(figureLabel(figure('latency-p95'))).toBe('Latency')
})
