import { expect, test } from 'vitest'
import type { DraftPart } from '../generate-draft'
import { cutRepeats } from './cut-repeats'

const end = { type: 'end' } as DraftPart
const draft = (text: string): DraftPart[] => [
  { type: 'hint', span: { passage: 0, start: 0, end: 3 } },
  { type: 'text', delta: text },
  end,
]
const earlier = [{ question: 'q', draft: draft('Leave is 30 days [1]. It carries over [2].') }]
const textOf = (parts: readonly DraftPart[]) => parts.flatMap((part) => (part.type === 'text' ? [part.delta] : []))

test('what an earlier draft has is left out, and the rest stays with its hints', () => {
  const left = cutRepeats(draft('Leave is 30 days [3]. Ask your lead first [1].'), earlier)
  expect(textOf(left)).toEqual(['Ask your lead first [1].'])
  expect(left.map(({ type }) => type)).toEqual(['hint', 'text', 'end'])
})

test('a draft that only repeats has no text, and one that repeats nothing is as it was', () => {
  expect(textOf(cutRepeats(draft('It carries over [1].'), earlier))).toEqual([])
  const fresh = draft('Ask your lead first [1].')
  expect(cutRepeats(fresh, earlier)).toEqual(fresh)
})
