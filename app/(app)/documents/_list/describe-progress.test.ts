import { expect, test } from 'vitest'
import { describeIndexed, describeProgress, type ProgressFacts } from './describe-progress'

const startedAt = new Date('2026-03-10T12:00:00Z')
const facts: ProgressFacts = {
  status: 'processing',
  stage: 'parse',
  pagesTotal: 10,
  pagesDone: 4,
  chunksTotal: null,
  chunksDone: 0,
  startedAt,
  finishedAt: null,
}

test('work in progress names the stage, the page and the time', () => {
  expect(describeProgress(facts, new Date('2026-03-10T12:00:03Z'))).toEqual({
    words: 'Reading page 4 of 10, 3.0 s',
    share: 0.4,
  })
  expect(describeProgress({ ...facts, stage: 'index' }, startedAt)).toEqual({ words: 'Indexing, 0 ms', share: null })
  expect(describeProgress({ ...facts, status: 'queued' }, startedAt).words).toBe('Waiting for its turn')
})

test('a finished file says what was found in it', () => {
  const done = {
    ...facts,
    status: 'indexed' as const,
    pagesTotal: 1,
    chunksDone: 7,
    finishedAt: new Date('2026-03-10T12:00:01.5Z'),
  }
  expect(describeIndexed(done)).toBe('1 page, 7 passages, 1.5 s')
  expect(describeIndexed({ ...done, pagesTotal: null, startedAt: null })).toBe('7 passages')
})
