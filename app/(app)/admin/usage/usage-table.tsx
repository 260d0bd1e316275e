'use client'
import { Badge } from '@/components/ui/badge'
import { formatCount } from '@/lib/domain/format-figures'
import { DataTable, type Column } from '../_parts/data-table'
import type { CollectionRow } from '@/lib/evals/scorecard/cost-by-collection'
import { formatKnownCost } from './format-known-cost'
import { isLocalModel } from './labels'
import { costColumn, countColumns, timeColumns } from './usage-columns'
import type { UsageRow } from './usage-rows'
import type { UsageView } from './usage-views'

const headings: Readonly<Record<UsageView, string>> = {
  model: 'Model',
  feature: 'Feature',
  task: 'Task',
  person: 'Person',
  group: 'Group',
  collection: 'Collection',
  day: 'Day',
}
/** Times say something of models, and nothing of who asked or what for. */
const hasTimes = (view: UsageView): boolean => view === 'model' || view === 'task' || view === 'day'
const empty = <p className="py-6 text-sm text-muted">Nothing in this period.</p>

export type UsageTableProps = {
  view: UsageView
  rows: readonly UsageRow[]
  /** Hosted models that were called and have no price. */
  unpriced: readonly string[]
}

export function UsageTable({ view, rows, unpriced }: UsageTableProps) {
  const name: Column<UsageRow> = { key: 'label', heading: headings[view], value: (row) => row.label }
  const modelName: Column<UsageRow> = {
    ...name,
    cell: (row) => (
      <span className="flex items-center gap-2">
        <span className="font-medium whitespace-nowrap">{row.label}</span>
        {isLocalModel(row.key) && <Badge tone="accent">local</Badge>}
        {unpriced.includes(row.key) && <Badge tone="warn">no price</Badge>}
      </span>
    ),
  }
  const costOfModel: Column<UsageRow> = {
    ...costColumn,
    cell: (row) =>
      isLocalModel(row.key) ? <span className="whitespace-nowrap text-muted">no cost</span> : costColumn.cell?.(row),
  }
  const first = view === 'model' ? [modelName, costOfModel] : [name, costColumn]
  return (
    <DataTable
      label={`Usage by ${view}`}
      rows={rows}
      columns={[...first, ...countColumns, ...(hasTimes(view) ? timeColumns : [])]}
      rowKey={(row) => row.key}
      exportName={`usage-by-${view}`}
      empty={empty}
    />
  )
}

const collectionColumns: readonly Column<CollectionRow>[] = [
  { key: 'label', heading: headings.collection, value: (row) => row.label },
  {
    key: 'cost',
    heading: 'Cost, USD',
    numeric: true,
    value: (row) => (row.costMicroUsd === 0 && row.unpricedCalls > 0 ? null : row.costMicroUsd / 1_000_000),
    cell: (row) => <span className="font-medium">{formatKnownCost(row)}</span>,
  },
  {
    key: 'answers',
    heading: 'Answers',
    numeric: true,
    value: (row) => row.answers,
    cell: (row) => formatCount(row.answers),
  },
  {
    key: 'each',
    heading: 'An answer, USD',
    numeric: true,
    value: (row) => (row.unpricedCalls > 0 ? null : row.costMicroUsd / row.answers / 1_000_000),
    cell: (row) => formatKnownCost({ ...row, costMicroUsd: Math.round(row.costMicroUsd / row.answers) }),
  },
]

export function CollectionTable({ rows }: { rows: readonly CollectionRow[] }) {
  return (
    <DataTable
      label="Usage by collection"
      rows={rows}
      columns={collectionColumns}
      rowKey={(row) => row.key}
      exportName="usage-by-collection"
      empty={empty}
    />
  )
}
