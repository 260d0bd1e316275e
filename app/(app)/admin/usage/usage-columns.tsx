import type { UsageRow } from './usage-rows'
import { formatCount, formatDuration } from '@/lib/domain/format-figures'
import type { Column } from '../_parts/data-table'
import { formatKnownCost } from './format-known-cost'

const count = (key: 'calls' | 'inputTokens' | 'outputTokens' | 'cachedTokens', heading: string): Column<UsageRow> => ({
  key,
  heading,
  numeric: true,
  value: (row) => row[key],
  cell: (row) => formatCount(row[key]),
})

const duration = (key: 'p50Ms' | 'p95Ms', heading: string): Column<UsageRow> => ({
  key,
  heading,
  numeric: true,
  value: (row) => (row[key] === null ? null : Math.round(row[key])),
  cell: (row) => <span className="whitespace-nowrap">{formatDuration(row[key])}</span>,
})

/** The figures of every usage table. The export has dollars as plain numbers. */
export const countColumns: readonly Column<UsageRow>[] = [
  count('calls', 'Calls'),
  {
    key: 'errors',
    heading: 'Errors',
    numeric: true,
    value: (row) => row.errors,
    cell: (row) => <span className={row.errors > 0 ? 'text-danger' : 'text-muted'}>{formatCount(row.errors)}</span>,
  },
  count('inputTokens', 'Read'),
  count('cachedTokens', 'From cache'),
  count('outputTokens', 'Written'),
]

/** In milliseconds, also in the export. */
export const timeColumns: readonly Column<UsageRow>[] = [duration('p50Ms', 'Median'), duration('p95Ms', '95 %')]

export const costColumn: Column<UsageRow> = {
  key: 'cost',
  heading: 'Cost, USD',
  numeric: true,
  value: (row) => (row.costMicroUsd === 0 && row.unpricedCalls > 0 ? null : row.costMicroUsd / 1_000_000),
  cell: (row) => <span className="font-medium">{formatKnownCost(row)}</span>,
}
