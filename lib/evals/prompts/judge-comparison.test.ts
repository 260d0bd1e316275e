import { expect, test } from 'vitest'
import { findEvalFigure } from '@/lib/domain/eval-figures'
import type { FigureComparison } from '../compare-results'
import { judgeComparison } from './judge-comparison'

function compared(name: string, change: Partial<FigureComparison> = {}): FigureComparison {
  const figure = findEvalFigure(name)
  if (!figure) throw new Error(`no figure ${name}`)
  const base = {
    before: 0.9,
    after: 0.9,
    difference: 0,
    ci: [0, 0] as [number, number],
    pValue: 1,
    n: 125,
    moreCases: null,
  }
  return { ...base, figure, verdict: 'same', ...change }
}

test('no difference passes, and so does a better version', () => {
  expect(judgeComparison([], [compared('passed'), compared('facts', { verdict: 'better', difference: 0.2 })])).toEqual(
    [],
  )
})

test.each([
  [
    'worse beyond chance',
    compared('groundedness', { verdict: 'worse', difference: -0.04, pValue: 0.01 }),
    /Groundedness is worse by 4.0 points over 125 cases \(p .010\)/,
  ],
  [
    'a large loss over few cases',
    compared('passed', { difference: -0.5, n: 4, pValue: 0.5 }),
    /Passed lost 50.0 points over 4 cases/,
  ],
  ['more of what is bad', compared('leak', { difference: 0.1, n: 10 }), /Leaks lost 10.0 points/],
])('%s blocks', (_, figure, reason) => {
  expect(judgeComparison([], [figure])).toEqual([expect.stringMatching(reason)])
})

test('a slower answer is no matter of the gate; a limit that is not kept, or was never judged, is', () => {
  expect(judgeComparison([], [compared('latency-p95', { verdict: 'worse', difference: 4_000, pValue: 0 })])).toEqual([])
  const check = { figure: 'facts', min: 0.85, max: null, value: 0.7, passed: false }
  expect(judgeComparison([check, { ...check, value: null }], [])).toEqual([
    'The limit on facts is not kept.',
    'No case was judged for the limit on facts.',
  ])
})
