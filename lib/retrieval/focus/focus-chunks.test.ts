import { expect, test } from 'vitest'
import { makeRankedChunk } from '../testing/make-ranked-chunk'
import { focusChunks } from './focus-chunks'

const filler = 'The canteen opens at noon on all working days of the week.'
const answer = 'Parental leave in Oslo lasts 26 weeks.'

function narrow(query: string, ...texts: string[]) {
  return focusChunks(
    query,
    texts.map((text, ordinal) =>
      makeRankedChunk({ ordinal, text, charStart: 1000 * ordinal, score: ordinal === 0 ? 1 : 0.5 }),
    ),
  )
}

test('a chunk is cut to its sentences about the query, and its offsets with it', () => {
  const text = `${filler} ${filler} ${filler} ${answer} ${filler} ${filler} ${filler}`
  const [, chunk] = narrow('How long is parental leave in Oslo?', answer, text)
  expect(chunk?.text).toBe(answer)
  expect(chunk?.charStart).toBe(1000 + text.indexOf(answer))
  expect(chunk?.charEnd).toBe((chunk?.charStart ?? 0) + answer.length)
  expect(chunk?.tokenCount).toBeLessThan(100)
})

test('of a chunk that says nothing of it the best sentence is left', () => {
  const [, chunk] = narrow('How long is parental leave in Oslo?', answer, `${filler} ${filler} Leave is planned early.`)
  expect(chunk?.text).toBe('Leave is planned early.')
})

test('no chunks are no chunks', () => {
  expect(narrow('anything')).toEqual([])
})
