import { expect, it } from 'vitest'
import { joinSpanText } from './join-span-text'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const text = 'Leave carries over. It ends in March. 🌍 Ask your lead.'
const slice = (charStart: number, charEnd: number) =>
  makeRankedChunk({ ordinal: charStart, charStart, text: text.slice(charStart, charEnd) })

it('writes what two members share once', () => {
  expect(joinSpanText([slice(0, 25), slice(20, 41), slice(41, text.length)])).toBe(text)
})

it('passes over a member that lies within the one before', () => {
  expect(joinSpanText([slice(0, 30), slice(5, 20)])).toBe(text.slice(0, 30))
})

it('is null when there is a gap', () => {
  expect(joinSpanText([slice(0, 10), slice(12, 20)])).toBeNull()
})
