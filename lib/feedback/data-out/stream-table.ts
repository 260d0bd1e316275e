import { stringify } from 'csv-stringify/sync'
import { listExportRows, type ExportPlace, type ExportRow } from '@/db/queries/exports/list-export-rows'
import { isAdminOf } from '@/db/queries/workspace-deletion/is-admin-of'
import { describeColumns } from '@/db/queries/exports/export-columns'
import type { ExportTable, TableFormat } from '@/lib/domain/data-export'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { streamParquet } from './stream-parquet'

const rowsPerPage = 1000

export type TableInput = {
  readonly table: ExportTable
  readonly format: TableFormat
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
}

/**
 * A table as a file, page by page: a year of answers needs no more memory than an hour of them. What is erased meanwhile is in no later page.
 * @throws forbidden, also half-way, where the workspace is being deleted or the caller is no admin of it any more
 */
export async function* streamTable(
  runtime: Runtime,
  scope: Scope,
  input: TableInput,
): AsyncGenerator<string | Uint8Array> {
  const { table, format } = input
  const pages = readPages(runtime, scope, input)
  if (format === 'parquet') {
    yield* streamParquet(describeColumns(table), pages)
    return
  }
  let isFirst = true
  for await (const rows of pages) {
    const shown = rows.map(withIsoMoments)
    if (format === 'jsonl') yield shown.map((row) => `${JSON.stringify(row)}\n`).join('')
    // A cell that a table program would take for a formula is marked as text.
    else yield stringify(shown, { header: isFirst, escape_formulas: true })
    isFirst = false
  }
}

/** Pages with rows. */
async function* readPages(
  runtime: Runtime,
  scope: Scope,
  { table, from, to }: TableInput,
): AsyncGenerator<readonly ExportRow[]> {
  let after: ExportPlace | null = null
  for (;;) {
    const rows: ExportRow[] = await listExportRows(runtime.db, scope, table, { from, to, after, limit: rowsPerPage })
    // A page that is short because all is being erased would end a file that looks whole: it breaks off instead, also for who is no admin any more.
    if (!(await isAdminOf(runtime.db, scope))) throw new FootnoteError('forbidden')
    const last = rows.at(-1)
    if (last) yield rows
    if (!last || rows.length < rowsPerPage) return
    after = last
  }
}

const withIsoMoments = ({ cursor: _cursor, ...row }: ExportRow): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )
