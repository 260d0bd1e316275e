import { expect, test } from 'vitest'
import { compareResults } from './compare-results'
import { sliceResults } from './slice-results'

const result = (caseId: string, passed: boolean | null, scores: Record<string, number | null> = {}) => ({
  caseId,
  passed,
  scores,
})

test('cases are won, lost or the same; what only one run has is counted apart', () => {
  const before = [result('a', true), result('b', false), result('c', true), result('gone', true)]
  const after = [result('a', true), result('b', true), result('c', false), result('new', true), result('open', null)]
  const { cases, unpaired, figures } = compareResults(before, after, 1)
  expect(cases).toEqual([
    { caseId: 'a', outcome: 'same' },
    { caseId: 'b', outcome: 'won' },
    { caseId: 'c', outcome: 'lost' },
  ])
  expect(unpaired).toBe(2)
  expect(figures).toMatchObject([{ figure: { name: 'passed' }, before: 2 / 3, after: 2 / 3, verdict: 'same', n: 3 }])
})

test('a clear change has a verdict, in the direction that is better for the figure', () => {
  const many = (latency: number, leak: number) =>
    Array.from({ length: 20 }, (_, index) => result(`c${index}`, true, { latency: latency + index, leak }))
  const { figures } = compareResults(many(100, 0), many(200, 1), 1)
  const verdicts = Object.fromEntries(figures.map(({ figure, verdict }) => [figure.name, verdict]))
  expect(verdicts).toEqual({ passed: 'same', leak: 'worse', 'latency-p95': 'worse' })
})

test('a score that one of the two does not have makes no pair', () => {
  const { figures } = compareResults([result('a', true, { facts: null })], [result('a', true, { facts: 1 })], 1)
  expect(figures.map(({ figure }) => figure.name)).toEqual(['passed'])
})

test('slices are by journey, difficulty, tag, language and rights, and open cases are in none', () => {
  const sliced = (passed: boolean | null, tags: 'fact'[] | ('fact' | 'table')[], readerGroups: string[] = []) => ({
    passed,
    scores: {},
    definition: {
      tags,
      language: 'en' as const,
      readerGroups,
      ...(readerGroups.length > 0 && { collections: ['Board papers'] }),
      journey: 'site' as const,
      difficulty: 'easy' as const,
    },
  })
  const slices = sliceResults(
    [sliced(true, ['fact', 'table']), sliced(false, ['fact'], ['board']), sliced(null, ['fact'])],
    1,
    ['passed'],
  )
  expect(slices.map(({ kind, name, cases, metrics }) => [kind, name, cases, metrics['passed']?.value])).toEqual([
    ['journey', 'site', 2, 0.5],
    ['difficulty', 'easy', 2, 0.5],
    ['tag', 'fact', 2, 0.5],
    ['tag', 'table', 1, 1],
    ['language', 'en', 2, 0.5],
    ['collection', 'Board papers', 1, 0],
    ['rights', 'member', 1, 1],
    ['rights', 'board', 1, 0],
  ])
})
