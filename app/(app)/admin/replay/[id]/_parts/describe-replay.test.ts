import { expect, test } from 'vitest'
import type { Replay } from '@/lib/domain/replay'
import { describeReplay } from './describe-replay'

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
