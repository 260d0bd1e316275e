import { expect, test } from 'vitest'
import { describeVariant } from './describe-variant'

test('says what differs from what readers have', () => {
  expect(describeVariant({})).toBe('')
  expect(describeVariant({ promptVersion: 2, retrieval: { mode: 'keyword', k: 1, rerank: false } })).toBe(
    'prompt 2, keyword search, 1 passage, not reranked',
  )
  expect(describeVariant({ index: { embedder: 'openai:large', rebuild: 'rbd_1' } })).toBe(
    'vectors of openai:large, passages of a rebuild before its switch',
  )
})
