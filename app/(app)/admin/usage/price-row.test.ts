import { expect, test } from 'vitest'
import { priceRows } from './price-row'

const priced = (model: string, origin: 'shipped' | 'own' = 'shipped') => ({
  model,
  inputMicroUsdPerMillion: 1_000_000,
  outputMicroUsdPerMillion: 2_000_000,
  cachedMicroUsdPerMillion: 100_000,
  origin,
  date: '2026-01-01',
})

test('a used model that no list knows is shown first, with no price rather than zero', () => {
  const rows = priceRows([priced('openai:a')], ['openai-compatible:llama', 'openai:a'])
  expect(rows.map(({ model, origin }) => [model, origin])).toEqual([
    ['openai-compatible:llama', 'none'],
    ['openai:a', 'shipped'],
  ])
  expect(rows[0]?.inputMicroUsdPerMillion).toBeNull()
})

test('local models cost zero by nature', () => {
  expect(priceRows([], ['local:extractive', 'local:extractive'])).toEqual([
    expect.objectContaining({ model: 'local:extractive', origin: 'local', inputMicroUsdPerMillion: 0 }),
  ])
})

test('models that nobody uses come after those in use', () => {
  const rows = priceRows([priced('a'), priced('b', 'own'), priced('c')], ['c'])
  expect(rows.map(({ model }) => model)).toEqual(['c', 'b', 'a'])
})
