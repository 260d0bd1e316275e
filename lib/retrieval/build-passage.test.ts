import { expect, it } from 'vitest'
import { buildPassage } from './build-passage'
import { makeRankedChunk } from './testing/make-ranked-chunk'

it('takes the place from the whole span and the reasons from its best member', () => {
  const first = makeRankedChunk({
    ordinal: 1,
    text: 'Leave. ',
    pageStart: 2,
    headingPath: ['Leave', 'Carry over'],
    score: 0.2,
  })
  const best = makeRankedChunk({
    ordinal: 2,
    charStart: 7,
    text: 'Until March.',
    pageStart: 3,
    headingPath: ['Leave', 'Deadlines'],
    score: 0.9,
    ranks: { keyword: 1, vector: 2, fused: 1, reranked: null },
  })
  expect(buildPassage({ best, members: [first, best] }, 'Leave. Until March.')).toMatchObject({
    chunkId: best.chunkId,
    headingPath: ['Leave'],
    page: 2,
    charStart: 0,
    charEnd: 19,
    text: 'Leave. Until March.',
    tokenCount: 200,
    score: 0.9,
    ranks: { keyword: 1, vector: 2 },
  })
})
