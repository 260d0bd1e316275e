'use client'
import { Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Table, Td, Th, Thead, Tr } from '@/components/ui/table'
import { saveText } from './save-text'
import { toCsv } from './to-csv'

export type Column<Row> = {
  readonly key: string
  readonly heading: string
  /** What sorting, filtering and the CSV export use. */
  readonly value: (row: Row) => string | number | null
  /** What is shown, where it is more than the value. */
  readonly cell?: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** Holds controls instead of data: neither sorted nor exported. `heading` is for screen readers. */
  readonly isControls?: boolean
}

export type DataTableProps<Row> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** File name of the CSV export, without ending. */
  exportName: string
  filterPlaceholder?: string
  empty: ReactNode
  actions?: ReactNode
}

type Sort = { key: string; descending: boolean } | null

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' })
}

/** Rows that fit in the browser (hundreds), with filter, sort by any column, and CSV export of what is shown. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState<Sort>(null)
  const wanted = filter.trim().toLowerCase()
  const found = props.rows.filter(
    (row) =>
      wanted === '' ||
      props.columns.some((column) =>
        String(column.value(row) ?? '')
          .toLowerCase()
          .includes(wanted),
      ),
  )
  const column = props.columns.find(({ key }) => key === sort?.key)
  const shown = column
    ? found.toSorted((a, b) => compare(column.value(a), column.value(b)) * (sort?.descending ? -1 : 1))
    : found
  const exported = props.columns.filter(({ isControls }) => !isControls)
  const toggle = (key: string): void =>
    setSort((old) =>
      old?.key !== key ? { key, descending: false } : old.descending ? null : { key, descending: true },
    )
  if (props.rows.length === 0) return <>{props.empty}</>
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Input
          type="search"
          aria-label={props.filterPlaceholder ?? 'Filter'}
          placeholder={props.filterPlaceholder ?? 'Filter'}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="w-full sm:w-64"
        />
        <span className="flex-1 text-sm text-muted" aria-live="polite">
          {wanted === '' ? '' : `${shown.length} of ${props.rows.length}`}
        </span>
        {props.actions}
        <Button size="md" onClick={() => saveText(`${props.exportName}.csv`, 'text/csv', toCsv(shown, exported))}>
          <Download aria-hidden />
          CSV
        </Button>
      </div>
      <Table label={props.label}>
        <Thead>
          {props.columns.map(({ key, heading, numeric, isControls }) =>
            isControls ? (
              <Th key={key}>
                <span className="sr-only">{heading}</span>
              </Th>
            ) : (
              <Th
                key={key}
                numeric={numeric ?? false}
                sort={sort?.key === key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                onSort={() => toggle(key)}
              >
                {heading}
              </Th>
            ),
          )}
        </Thead>
        <tbody>
          {shown.map((row) => (
            <Tr key={props.rowKey(row)}>
              {props.columns.map(({ key, numeric, cell, value }) => (
                <Td key={key} numeric={numeric ?? false}>
                  {cell ? cell(row) : value(row)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      {shown.length === 0 && <p className="py-6 text-center text-sm text-muted">Nothing matches “{filter}”.</p>}
    </div>
  )
}
