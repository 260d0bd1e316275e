import { describe, expect, it } from 'vitest'
import type { RevisionId } from '@/lib/domain/ids'
import { mergeNeighbours } from './merge-neighbours'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const chunks = (...ordinals: number[]) => ordinals.map((ordinal) => makeRankedChunk({ ordinal }))
const shape = (spans: ReturnType<typeof mergeNeighbours>) =>
  spans.map((span) => [span.best.ordinal, span.members.map((member) => member.ordinal)])

describe('mergeNeighbours', () => {
  it('joins neighbours in document order under the one that was ranked best', () => {
    expect(shape(mergeNeighbours(chunks(4, 9, 3)))).toEqual([
      [4, [3, 4]],
      [9, [9]],
    ])
  })

  it('makes one span of two when a later chunk connects them', () => {
    expect(shape(mergeNeighbours(chunks(1, 7, 3, 2)))).toEqual([
      [1, [1, 2, 3]],
      [7, [7]],
    ])
  })

  it('does not join chunks of two revisions with neighbouring numbers', () => {
    const other = makeRankedChunk({ ordinal: 2, revisionId: 'rev_2' as RevisionId })
    expect(mergeNeighbours([...chunks(1), other])).toHaveLength(2)
  })

  it('never grows a span beyond the limit', () => {
    expect(shape(mergeNeighbours(chunks(1, 2, 3), 200))).toEqual([
      [1, [1, 2]],
      [3, [3]],
    ])
    expect(shape(mergeNeighbours(chunks(1, 3, 2), 200))).toEqual([
      [1, [1, 2]],
      [3, [3]],
    ])
  })
})
