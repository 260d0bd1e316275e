import { stringify } from 'csv-stringify/sync'
import { listExportRows, type ExportPlace, type ExportRow } from '@/db/queries/exports/list-export-rows'
import type { ExportTable } from '@/lib/domain/data-export'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

const rowsPerPage = 1000

export type TableInput = {
  readonly table: ExportTable
  readonly format: 'csv' | 'jsonl'
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
}

/** A table as text, page by page: a year of answers needs no more memory than an hour of them. What is erased meanwhile is in no later page. */
export async function* streamTable(runtime: Runtime, scope: Scope, input: TableInput): AsyncGenerator<string> {
  const { table, format, from, to } = input
  let after: ExportPlace | null = null
  let isFirst = true
  for (;;) {
    const rows: ExportRow[] = await listExportRows(runtime.db, scope, table, { from, to, after, limit: rowsPerPage })
    const shown = rows.map(withIsoMoments)
    if (format === 'jsonl') yield shown.map((row) => `${JSON.stringify(row)}\n`).join('')
    // A cell that a table program would take for a formula is marked as text.
    else if (rows.length > 0) yield stringify(shown, { header: isFirst, escape_formulas: true })
    const last = rows.at(-1)
    if (!last || rows.length < rowsPerPage) return
    after = last
    isFirst = false
  }
}

const withIsoMoments = ({ cursor: _cursor, ...row }: ExportRow): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )
