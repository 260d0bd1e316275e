import { expect, test } from 'vitest'
import { readEvalOptions } from './read-eval-options'

test('without options the golden set is asked as readers have it', () => {
  expect(readEvalOptions([])).toMatchObject({
    suite: 'golden',
    variant: {},
    limits: {},
    fresh: false,
    judge: false,
    'no-gate': false,
  })
})

test('a variant and limits are taken together', () => {
  const words =
    '--model local:extractive --mode keyword --k 4 --vector-weight 0.3 --prompt-version 1 --embedder test:other --deep --min facts=0.8 --max facts=0.9 --max leak=0'
  expect(readEvalOptions(words.split(' '))).toMatchObject({
    variant: {
      model: 'local:extractive',
      promptVersion: 1,
      retrieval: { mode: 'keyword', k: 4, vectorWeight: 0.3 },
      index: { embedder: 'test:other' },
      deep: true,
    },
    limits: { facts: { min: 0.8, max: 0.9 }, leak: { max: 0 } },
  })
})

test('a judge is asked for with a word', () => {
  expect(readEvalOptions(['--judge'])).toMatchObject({ judge: true, variant: {} })
})

test('a budget is written in dollars and counted in micro-dollars; nothing and less than nothing are none', () => {
  expect(readEvalOptions(['--budget', '0.50'])).toMatchObject({ budgetMicroUsd: 500_000 })
  expect(readEvalOptions([])).toMatchObject({ budgetMicroUsd: undefined })
  expect(() => readEvalOptions(['--budget', '0'])).toThrow('budget')
  expect(() => readEvalOptions(['--budget=-1'])).toThrow('budget')
  expect(() => readEvalOptions(['--budget', 'cheap'])).toThrow('budget')
})

test('a limit on nothing, a mode that is none and an option that is none are refused', () => {
  expect(() => readEvalOptions(['--min', 'fakts=0.8'])).toThrow('is no limit')
  expect(() => readEvalOptions(['--mode', 'magic'])).toThrow('mode')
  expect(() => readEvalOptions(['--modle', 'x'])).toThrow('modle')
})
