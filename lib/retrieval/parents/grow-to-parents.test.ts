import { expect, test } from 'vitest'
import type { RevisionId } from '@/lib/domain/ids'
import { mergeNeighbours } from '../merge-neighbours'
import { makeRankedChunk } from '../testing/make-ranked-chunk'
import { growToParents } from './grow-to-parents'

const child = (ordinal: number, given: Parameters<typeof makeRankedChunk>[0] = {}) =>
  makeRankedChunk({ ordinal, cutAs: '1:parents', headingPath: [ordinal < 10 ? 'Leave' : 'Travel'], ...given })
const section = Array.from({ length: 20 }, (_, ordinal) => child(ordinal))
const shape = (spans: ReturnType<typeof growToParents>) =>
  spans.map((span) => [span.best.ordinal, span.members.map((member) => member.ordinal)])
const grow = (...ranked: number[]) => growToParents(mergeNeighbours(ranked.map((ordinal) => child(ordinal))), section)

test('a child grows by what follows and precedes it, as far as a parent goes', () => {
  expect(shape(grow(4))).toEqual([[4, [3, 4, 5]]])
  expect(
    shape(
      growToParents(
        mergeNeighbours([child(4)]),
        section.map((row) => ({ ...row, tokenCount: 60 })),
      ),
    ),
  ).toEqual([[4, [2, 3, 4, 5, 6]]])
})

test('it does not leave its section or its revision', () => {
  expect(shape(grow(9))).toEqual([[9, [7, 8, 9]]])
  expect(shape(grow(10))).toEqual([[10, [10, 11, 12]]])
  const other = section.map((row) => ({ ...row, revisionId: 'rev_2' as RevisionId }))
  expect(shape(growToParents(mergeNeighbours([child(4)]), other))).toEqual([[4, [4]]])
})

test('a child that went into a better one’s parent is no passage of its own; nothing stands in two', () => {
  expect(shape(grow(4, 6, 2))).toEqual([
    [4, [3, 4, 5]],
    [6, [6, 7, 8]],
    [2, [0, 1, 2]],
  ])
  const lower = growToParents(
    [
      { best: child(4), members: [child(4)] },
      { best: child(5), members: [child(5)] },
    ],
    section,
  )
  expect(shape(lower)).toEqual([[4, [3, 4, 5]]])
})

test('what was added has no rank: the passage is there because of its best child', () => {
  const [span] = grow(4)
  expect(span?.members.map(({ ranks }) => ranks.fused)).toEqual([null, 1, null])
})

test('passages of other cuts stay as they are', () => {
  const plain = mergeNeighbours([makeRankedChunk({ ordinal: 4, headingPath: ['Leave'] })])
  expect(growToParents(plain, section)).toEqual(plain)
})
