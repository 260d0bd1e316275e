import { expect, test } from 'vitest'
import type { UsageRow } from './usage-rows'
import { sumUsage } from './usage-totals'

const row = (key: string, fields: Partial<UsageRow> = {}): UsageRow => ({
  key,
  label: key,
  calls: 1,
  errors: 0,
  cancelled: 0,
  inputTokens: 10,
  outputTokens: 2,
  cachedTokens: 0,
  costMicroUsd: 5,
  unpricedCalls: 1,
  p50Ms: 3,
  p95Ms: 4,
  ...fields,
})

test('counts are added up, times are those of answering alone', () => {
  const totals = sumUsage([row('embed-query'), row('answer', { p50Ms: 900, p95Ms: 2000, errors: 1 })])
  expect(totals).toMatchObject({ calls: 2, errors: 1, inputTokens: 20, costMicroUsd: 10, unpricedCalls: 2 })
  expect(totals.answer).toMatchObject({ p50Ms: 900, p95Ms: 2000 })
})

test('without an answer there are no times', () => {
  expect(sumUsage([row('rerank')]).answer).toBeNull()
  expect(sumUsage([]).calls).toBe(0)
})
