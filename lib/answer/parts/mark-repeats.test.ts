import { expect, test } from 'vitest'
import type { DraftPart } from '../generate-draft'
import { markRepeats } from './mark-repeats'

const says = (text: string): DraftPart[] => (text === '' ? [] : [{ type: 'text', delta: text }])

test('a draft that an earlier one contains is a repeat, whatever its footnotes; an empty one is not', () => {
  const drafts = ['It lasts 3 years [1]. It is free [2].', 'It lasts 3 years [4].', 'It lasts 5 years [1].', '']
  expect(markRepeats(drafts.map(says))).toEqual([false, true, false, false])
})
