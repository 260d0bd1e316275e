'use client'
import { Download, Trash2 } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { DeletionTarget } from '@/lib/domain/deletion-receipt'
import { DataTable, type Column } from '../_parts/data-table'

export type Deletion = {
  readonly id: string
  readonly targetKind: DeletionTarget
  readonly targetId: string
  readonly documents: number
  readonly passages: number
  /** How often it was still found afterwards; null where nobody looked, because the process ended before. */
  readonly found: number | null
  readonly byName: string | null
  readonly createdAt: string
}

const kinds = {
  document: 'Document',
  collection: 'Collection',
  attachment: 'Attached file',
} satisfies Record<DeletionTarget, string>

const wordOf = ({ found }: Deletion): string =>
  found === null ? 'Not looked for' : found === 0 ? 'Nothing' : `Found ${found} times`

const columns: Column<Deletion>[] = [
  { key: 'when', heading: 'When (UTC)', value: ({ createdAt }) => createdAt.slice(0, 16).replace('T', ' ') },
  {
    key: 'what',
    heading: 'What',
    value: ({ targetKind, targetId }) => `${kinds[targetKind]} ${targetId}`,
    cell: ({ targetKind, targetId }) => (
      <>
        <span className="font-medium">{kinds[targetKind]}</span>
        <span className="block font-mono text-xs break-all text-muted">{targetId}</span>
      </>
    ),
  },
  { key: 'documents', heading: 'Documents', numeric: true, value: ({ documents }) => documents },
  { key: 'passages', heading: 'Passages', numeric: true, value: ({ passages }) => passages },
  {
    key: 'found',
    heading: 'Found afterwards',
    value: wordOf,
    cell: (row) => (
      <Badge tone={row.found === 0 ? 'accent' : row.found === null ? 'warn' : 'danger'}>{wordOf(row)}</Badge>
    ),
  },
  { key: 'by', heading: 'By', value: ({ byName }) => byName ?? 'Somebody who is gone' },
  {
    key: 'receipt',
    heading: 'Receipt',
    isControls: true,
    value: () => null,
    cell: ({ id }) => (
      <a
        href={`/api/v1/receipts/${id}`}
        download={`footnote-${id}.json`}
        aria-label={`Receipt ${id}`}
        className={buttonClass('secondary', 'sm')}
      >
        <Download aria-hidden />
        Receipt
      </a>
    ),
  },
]

export function DeletionsTable({ rows }: { rows: readonly Deletion[] }) {
  return (
    <DataTable
      label="Deletions"
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      exportName="deletions"
      filterPlaceholder="Filter by id, kind or person"
      empty={
        <EmptyState icon={Trash2} title="Nothing was deleted yet">
          When documents or collections are deleted, what was removed and a signed receipt appear here.
        </EmptyState>
      }
    />
  )
}
