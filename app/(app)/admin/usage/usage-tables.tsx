'use client'
import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import type { UsageRow } from './usage-rows'
import { DataTable, type Column } from '../_parts/data-table'
import { costColumn, countColumns, timeColumns } from './usage-columns'
import { isLocalModel } from './labels'

export type UsageTablesProps = {
  models: readonly UsageRow[]
  people: readonly UsageRow[]
  tasks: readonly UsageRow[]
  days: readonly UsageRow[]
  /** Hosted models that were called and have no price. */
  unpriced: readonly string[]
}

export function UsageTables({ models, people, tasks, days, unpriced }: UsageTablesProps) {
  const named = (heading: string): Column<UsageRow> => ({ key: 'label', heading, value: (row) => row.label })
  const modelName: Column<UsageRow> = {
    ...named('Model'),
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
  const table = (
    rows: readonly UsageRow[],
    label: string,
    exportName: string,
    first: Column<UsageRow>,
    { cost = costColumn, times = timeColumns }: { cost?: Column<UsageRow>; times?: readonly Column<UsageRow>[] } = {},
  ) => (
    <DataTable
      label={label}
      rows={rows}
      columns={[first, cost, ...countColumns, ...times]}
      rowKey={(row) => row.key}
      exportName={exportName}
      empty={<p className="py-6 text-sm text-muted">Nothing in this period.</p>}
    />
  )
  return (
    <Tabs
      aria-label="Usage in detail"
      tabs={[
        {
          value: 'model',
          label: 'By model',
          content: table(models, 'Usage by model', 'usage-by-model', modelName, { cost: costOfModel }),
        },
        {
          value: 'person',
          label: 'By person',
          content: table(people, 'Usage by person', 'usage-by-person', named('Person'), { times: [] }),
        },
        { value: 'task', label: 'By task', content: table(tasks, 'Usage by task', 'usage-by-task', named('Task')) },
        { value: 'day', label: 'By day', content: table(days, 'Usage by day', 'usage-by-day', named('Day')) },
      ]}
    />
  )
}
