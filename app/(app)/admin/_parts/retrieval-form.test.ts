import { expect, test } from 'vitest'
import { emptyRetrieval, readRetrieval, toRetrievalForm } from './retrieval-form'

test('what is left alone is left out', () => {
  expect(readRetrieval(emptyRetrieval)).toEqual({ retrieval: {}, errors: {} })
  expect(toRetrievalForm({})).toEqual(emptyRetrieval)
})

test('settings are the form, and the form those settings again', () => {
  const all = { mode: 'vector', k: 4, rerank: false, reranker: 'local', vectorWeight: 0, refuseBelow: -0.1 } as const
  expect(readRetrieval(toRetrievalForm(all))).toEqual({ retrieval: all, errors: {} })
})

test.each([
  ['k', '0', 'A whole number from 1 to 20.'],
  ['k', '2.5', 'A whole number from 1 to 20.'],
  ['vectorWeight', '1.5', 'A number from 0 to 1.'],
  ['refuseBelow', 'low', 'A number from −2 to 2.'],
])('%s %s is named at its field, and not taken', (name, value, error) => {
  expect(readRetrieval({ ...emptyRetrieval, [name]: value })).toEqual({ retrieval: {}, errors: { [name]: error } })
})
