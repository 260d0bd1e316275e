import { expect, test } from 'vitest'
import { evalVariantSchema } from '@/lib/domain/eval-run'
import { countMore, emptyForm, readStartForm, sameModel } from './start-form'

const empty = emptyForm('golden')

test('what is left alone is left out', () => {
  expect(readStartForm(empty)).toEqual({
    input: { suite: 'golden', variant: {}, fresh: false, judge: false },
    errors: {},
  })
  expect(countMore(empty)).toBe(0)
})

test('everything that a variant has can be chosen', () => {
  const form = {
    ...empty,
    model: 'openai:gpt-x',
    prompt: '3',
    mode: 'vector',
    routing: sameModel,
    embedder: 'openai:vectors',
    rebuild: 'rbd_1',
    k: '4',
    rerank: 'off',
    reranker: 'local',
    vectorWeight: '0.3',
    refuseBelow: '-0.1',
    strict: 'on',
    forms: 'off',
    deep: true,
    seed: '7',
    budget: '0.50',
    fresh: true,
    judge: true,
  }
  const { input, errors } = readStartForm(form)
  expect(errors).toEqual({})
  expect(input).toEqual({
    suite: 'golden',
    variant: {
      model: 'openai:gpt-x',
      promptVersion: 3,
      routing: null,
      retrieval: { mode: 'vector', k: 4, rerank: false, reranker: 'local', vectorWeight: 0.3, refuseBelow: -0.1 },
      index: { embedder: 'openai:vectors', rebuild: 'rbd_1' },
      strict: true,
      forms: false,
      deep: true,
    },
    fresh: true,
    judge: true,
    seed: 7,
    budgetMicroUsd: 500_000,
  })
  expect(evalVariantSchema.parse(input.variant)).toEqual(input.variant)
  expect(countMore(form)).toBe(12)
})

test.each([
  ['k', '0'],
  ['k', '2.5'],
  ['vectorWeight', '1.5'],
  ['refuseBelow', 'low'],
  ['seed', '-1'],
  ['budget', '0'],
  ['budget', 'ten'],
])('%s %s is named as wrong, and not taken', (name, value) => {
  const { input, errors } = readStartForm({ ...empty, [name]: value })
  expect(Object.keys(errors)).toEqual([name])
  expect(input).toEqual(readStartForm(empty).input)
})
