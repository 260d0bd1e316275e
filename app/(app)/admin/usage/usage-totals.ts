import type { UsageRow } from './usage-rows'

export type UsageTotals = Pick<
  UsageRow,
  'calls' | 'errors' | 'inputTokens' | 'outputTokens' | 'cachedTokens' | 'costMicroUsd' | 'unpricedCalls'
> & {
  /** Of the calls that write answers: an embedding of 3 ms and an answer of 3 s have no common median. */
  readonly answer: Pick<UsageRow, 'p50Ms' | 'p95Ms'> | null
}

/** The whole period from its rows by task. */
export function sumUsage(byTask: readonly UsageRow[]): UsageTotals {
  const sum = (key: keyof Omit<UsageTotals, 'answer'>): number => byTask.reduce((total, row) => total + row[key], 0)
  return {
    calls: sum('calls'),
    errors: sum('errors'),
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    cachedTokens: sum('cachedTokens'),
    costMicroUsd: sum('costMicroUsd'),
    unpricedCalls: sum('unpricedCalls'),
    answer: byTask.find(({ key }) => key === 'answer') ?? null,
  }
}
