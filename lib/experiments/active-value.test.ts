import { expect, test } from 'vitest'
import type { ExperimentChange } from '@/lib/domain/experiment'
import { activeValue, changedValue, isSameValue, toSettings } from './active-value'

const changes: readonly ExperimentChange[] = [
  { what: 'model', value: 'openai:small' },
  { what: 'routing', value: 'openai:small' },
  { what: 'retrieval', value: { k: 4 } },
  { what: 'strict', value: true },
  { what: 'forms', value: false },
]

test.each(changes)(
  '$what: what is taken is what is active then, and what was there before can be put back',
  (change) => {
    const before = activeValue(change.what, {})
    const taken = changedValue(change, before)
    const settings = toSettings(change.what, taken)
    expect(activeValue(change.what, settings as object)).toEqual(taken)
    expect(isSameValue(before, taken)).toBe(false)
    expect(Object.values(toSettings(change.what, before))).toEqual([null])
  },
)

test('a change of retrieval stands on what is active', () => {
  expect(changedValue({ what: 'retrieval', value: { k: 4 } }, { mode: 'keyword', k: 8 })).toEqual({
    mode: 'keyword',
    k: 4,
  })
  expect(isSameValue({ k: 4, rerank: false }, { rerank: false, k: 4 })).toBe(true)
  expect(isSameValue(null, {})).toBe(true)
  expect(isSameValue(null, { k: 4 })).toBe(false)
})
