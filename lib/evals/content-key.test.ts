import { expect, test } from 'vitest'
import type { EvalVariant, RetrievalVariant } from '@/lib/domain/eval-run'
import { goldenCaseSchema } from '@/lib/domain/golden-case'
import { contentKey, type ContentOfRun } from './content-key'

const golden = goldenCaseSchema.parse({ id: 'leave', question: 'How long?', expectedAnswer: '30 days', tags: ['fact'] })
const run: ContentOfRun = {
  variant: {},
  settings: {},
  model: 'local:extractive',
  promptVersion: 1,
  promptDigest: 'p',
  collectionIds: ['col_1'],
  documentState: 'd',
  embedder: 'local:small',
  codeVersion: 'c',
}
const keyOf = (change: Partial<ContentOfRun> = {}): string => contentKey(golden, [], { ...run, ...change })

/** All that a variant can hold: one that is forgotten here or in the key does not compile, or fails. */
const variants = {
  mode: { retrieval: { mode: 'keyword' } },
  k: { retrieval: { k: 2 } },
  rerank: { retrieval: { rerank: false } },
  reranker: { retrieval: { reranker: 'local' } },
  vectorWeight: { retrieval: { vectorWeight: 0.5 } },
  otherWeight: { retrieval: { vectorWeight: 0 } },
  refuseBelow: { retrieval: { refuseBelow: 0.5 } },
  routing: { routing: 'test:cheap' },
  strict: { strict: true },
  forms: { forms: false },
  deep: { deep: true },
  rebuild: { index: { rebuild: 'rbd_1' } },
} satisfies Record<
  keyof RetrievalVariant | 'otherWeight' | 'routing' | 'strict' | 'forms' | 'deep' | 'rebuild',
  EvalVariant
>

test('whatever makes another answer is another key, so that no run takes over answers of other settings', () => {
  const keys = Object.values(variants).map((variant) => keyOf({ variant }))
  expect(new Set([keyOf(), ...keys]).size).toBe(keys.length + 1)
})

test('another embedder in force is another key: both have their vectors, and the documents are the same', () => {
  expect(keyOf({ embedder: 'openai:large' })).not.toBe(keyOf())
})

test('what the workspace has set and what a run tries are the same settings', () => {
  const retrieval = { vectorWeight: 0.3, refuseBelow: -0.1 }
  expect(keyOf({ settings: { retrieval } })).toBe(keyOf({ variant: { retrieval } }))
})
