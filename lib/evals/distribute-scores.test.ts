import { expect, test } from 'vitest'
import { distributeScores, type Distribution } from './distribute-scores'

const cases = (scorer: string, values: readonly (number | null)[]) =>
  values.map((value) => ({ passed: true, scores: { [scorer]: value } }))
const of = (scorer: string, values: readonly (number | null)[]): Distribution | undefined =>
  distributeScores(cases(scorer, values)).find(({ figure }) => figure.scorer === scorer)
const counts = (found: Distribution | undefined) => found?.bins.map(({ count }) => count)

test('a share has its ends apart from what lies between, and what is not judged is nowhere', () => {
  const found = of('facts', [0, 0, 0.25, 0.3, 0.5, 0.99, 1, 1, 1, null])
  expect(found).toMatchObject({ n: 9, unjudged: 1, atZero: 2, between: 4, atOne: 3 })
  expect(counts(found)).toEqual([2, 0, 2, 1, 1, 3])
})

test('amounts are binned in round steps, and the slow end is one open bin', () => {
  const found = of('latency', [...Array.from({ length: 99 }, (_, index) => index + 1), 60_000])
  expect(found?.bins[0]).toEqual({ from: 0, to: 20, count: 19 })
  expect(found?.bins.at(-1)).toEqual({ from: 100, to: null, count: 1 })
  expect(counts(found)?.reduce((sum, count) => sum + count, 0)).toBe(100)
  expect(found?.quartiles[2]).toBe(50.5)
})

test('where all cost nothing there is one bin that says so', () => {
  expect(of('cost', [0, 0, 0])?.bins).toEqual([{ from: 0, to: 0, count: 3 }])
})

test('every case of whatever size is in exactly one bin', () => {
  for (const top of [0.3, 1, 7, 130, 99_999]) {
    const values = Array.from({ length: 50 }, (_, index) => (index * top) / 49)
    expect(counts(of('cost', values))?.reduce((sum, count) => sum + count, 0)).toBe(50)
  }
})

test('time has one spread although it has two figures; cases that were not asked and scorers that said nothing have none', () => {
  const open = { passed: null, scores: { facts: 1 } }
  const found = distributeScores([...cases('latency', [5]), open])
  expect(found.map(({ figure }) => figure.scorer)).toEqual(['passed', 'latency'])
  expect(found[0]).toMatchObject({ n: 1, atOne: 1 })
  expect(distributeScores([])).toEqual([])
})
