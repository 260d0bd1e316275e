import { expect, test } from 'vitest'
import type { Replay } from '@/lib/domain/replay'
import { describeChange, describeReplay } from './describe-replay'

const replay = (fields: Partial<Replay>): Replay =>
  ({ equal: true, madeBy: null, differs: [], before: {}, after: {}, ...fields }) as Replay

test('the same, the same in spite of a change, and what made a difference', () => {
  expect(describeReplay(replay({})).title).toBe('The same, byte by byte')
  expect(describeReplay(replay({ differs: ['prompt'] })).text).toBe('What was changed (prompt) made no difference.')
  const other = replay({ equal: false, madeBy: 'passages', differs: ['passages', 'words'] })
  expect(describeReplay(other)).toEqual({
    title: 'A different answer',
    text: 'Other settings of retrieval found other passages in the same documents.',
  })
})

test('what was changed is named in a line', () => {
  expect(describeChange({})).toBe('')
  const change = { model: 'openai:x', passages: 'now', retrieval: { mode: 'keyword', k: 1 }, strict: true } as const
  expect(describeChange(change)).toBe('documents of now, keyword search, 1 passage, openai:x, strict mode on')
})
