import { expect, test } from 'vitest'
import { describeReranking } from './describe-reranking'

const local = 'local:ms-marco-MiniLM-L-12-v2'

test.each([
  [{ by: 'cohere:rerank-v3.5', insteadOf: null }, 'cohere:rerank-v3.5'],
  [{ by: local, insteadOf: null }, 'the reranker on this server'],
  [
    { by: local, insteadOf: { id: 'voyage:rerank-2.5', code: 'provider_timeout' } },
    'the reranker on this server, because voyage:rerank-2.5 took too long',
  ],
  [
    { by: null, insteadOf: { id: 'voyage:rerank-2.5', code: 'provider_unavailable' } },
    'none, the first ranking stands, because voyage:rerank-2.5 did not answer as expected',
  ],
] as const)('%j', (rerankedBy, words) => {
  expect(describeReranking(rerankedBy)).toBe(words)
})
