'use client'
import { Pencil, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useAction } from '@/app/_lib/use-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { DataTable, type Column } from '../_parts/data-table'
import { resetPrice } from './actions'
import { PriceDialog } from './price-dialog'
import type { PriceRow } from './price-row'
import { formatUsdPerMillion } from './usd-per-million'

type PriceKey =
  | 'inputMicroUsdPerMillion'
  | 'cachedMicroUsdPerMillion'
  | 'outputMicroUsdPerMillion'
  | 'searchMicroUsdPerThousand'

const price = (key: PriceKey, heading: string): Column<PriceRow> => ({
  key,
  heading,
  numeric: true,
  value: (row) => (row[key] === null ? null : row[key] / 1_000_000),
  cell: (row) => (row[key] === null ? '–' : formatUsdPerMillion(row[key])),
})

const origins = { shipped: 'Shipped list', own: 'Your price', local: 'This server', none: 'No price yet' } as const

export type PriceTableProps = { rows: readonly PriceRow[]; shippedDate: string }

export function PriceTable({ rows, shippedDate }: PriceTableProps) {
  const [editing, setEditing] = useState<PriceRow | null>(null)
  const reset = useAction(resetPrice, { done: 'Your price was removed' })
  const columns: Column<PriceRow>[] = [
    {
      key: 'model',
      heading: 'Model',
      value: (row) => row.model,
      cell: (row) => (
        <span className="flex items-center gap-2">
          <span className={cn('whitespace-nowrap', row.inUse ? 'font-medium' : 'text-muted')}>{row.model}</span>
          {row.inUse && <Badge tone="outline">in use</Badge>}
        </span>
      ),
    },
    price('inputMicroUsdPerMillion', 'Read'),
    price('cachedMicroUsdPerMillion', 'From cache'),
    price('outputMicroUsdPerMillion', 'Written'),
    price('searchMicroUsdPerThousand', '1,000 searches'),
    { key: 'origin', heading: 'Source', value: (row) => origins[row.origin], cell: (row) => <Origin row={row} /> },
    { key: 'date', heading: 'As of', value: (row) => row.date ?? '', cell: (row) => <When date={row.date} /> },
    {
      key: 'actions',
      heading: 'Actions',
      isControls: true,
      value: () => null,
      cell: (row) => (
        <PriceActions
          row={row}
          onEdit={() => setEditing(row)}
          onReset={() => void reset.run({ model: row.model })}
          isBusy={reset.pending}
        />
      ),
    },
  ]
  return (
    <Card>
      <CardHeader
        title="Prices"
        description={`Dollars per million tokens, and per thousand searches for rerankers that are billed so. The shipped list is as known on ${shippedDate} and may be out of date: check what you use. Models on this server cost nothing.`}
      />
      <CardBody>
        <DataTable
          label="Prices"
          rows={rows}
          columns={columns}
          rowKey={(row) => row.model}
          exportName="prices"
          filterPlaceholder="Filter models"
          empty={null}
        />
      </CardBody>
      {editing && <PriceDialog key={editing.model} row={editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}

const tones = { shipped: 'neutral', own: 'accent', local: 'outline', none: 'warn' } as const

function Origin({ row }: { row: PriceRow }) {
  return <Badge tone={tones[row.origin]}>{origins[row.origin]}</Badge>
}

function When({ date }: { date: string | null }) {
  return <span className="tabular whitespace-nowrap text-muted">{date ?? '–'}</span>
}

type PriceActionsProps = { row: PriceRow; onEdit: () => void; onReset: () => void; isBusy: boolean }

function PriceActions({ row, onEdit, onReset, isBusy }: PriceActionsProps) {
  if (row.origin === 'local') return null
  return (
    <span className="flex justify-end gap-1">
      {row.origin === 'own' && (
        <Button
          size="sm"
          variant="ghost"
          disabled={isBusy}
          onClick={onReset}
          aria-label={`Reset price of ${row.model}`}
        >
          <RotateCcw aria-hidden />
          Reset
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={onEdit} aria-label={`Edit price of ${row.model}`}>
        <Pencil aria-hidden />
        {row.origin === 'none' ? 'Set' : 'Edit'}
      </Button>
    </span>
  )
}
