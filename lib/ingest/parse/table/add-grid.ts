import { cleanLine } from '../clean-text'
import type { DocumentBuilder } from '../document-builder'
import { addTableRows } from './add-table-rows'
import { countHeaderRows } from './count-header-rows'
import type { Grid, GridCell } from './grid'

export type GridOptions = {
  /** Header rows as the file declares them, 0 for none; absent, they are guessed. */
  readonly headerRows?: number
  /** Spreadsheets have headers as a rule; two columns of a text are as often names with their values. */
  readonly isData?: boolean
  readonly page?: number
  /** The caption, said again in each row of a table without headings. */
  readonly caption?: string
}

const maxCaptionCharacters = 60

/** Writes a table with its headings in every row. A leading row that is one cell over all columns is its caption. */
export function addGrid(builder: DocumentBuilder, grid: Grid, options: GridOptions = {}): void {
  const filled = grid.filter((row) => row.some(({ text }) => text.trim() !== ''))
  const [first, ...rest] = filled
  if (!first) return
  const page = options.page === undefined ? {} : { page: options.page }
  if (isOneCell(first) && first.length > 1 && rest.length > 0) {
    const caption = cleanLine(first[0]?.text ?? '')
    if (options.caption) addTableRows(builder, null, [[caption]], { ...page, caption: options.caption })
    else builder.add({ kind: 'caption', text: caption, ...page })
    const own = options.caption ?? (caption.length <= maxCaptionCharacters ? caption : undefined)
    return addGrid(builder, rest, { ...withoutCaption(options), ...(own && { caption: own }) })
  }
  const count = options.headerRows ?? countHeaderRows(filled, options.isData ?? false)
  const header = count === 0 ? null : joinHeaders(filled.slice(0, count))
  const body = filled.slice(count)
  const rows = body.length === 0 ? filled : body
  const names = body.length === 0 ? null : header
  addTableRows(
    builder,
    names,
    rows.map((row) => textsOf(row, header)),
    { ...page, ...(names === null && options.caption && { caption: options.caption }) },
  )
}

/** A caption that was declared as the only header row leaves the real one to be guessed. */
function withoutCaption({ headerRows, ...rest }: GridOptions): GridOptions {
  return headerRows === undefined || headerRows === 1 ? rest : { ...rest, headerRows: Math.max(0, headerRows - 1) }
}

const isOneCell = (row: readonly GridCell[]): boolean => row.every((cell, x) => x === 0 || cell.repeats === true)

/** A merged value stands under each of its headings, but once where there are no different ones to tell it under. */
function textsOf(row: readonly GridCell[], header: readonly string[] | null): string[] {
  const once = header === null || isOneCell(row)
  return row.map(({ text, repeats }, x) => (repeats && (once || header[x] === header[x - 1]) ? '' : text))
}

function joinHeaders(rows: Grid): string[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, x) => {
    const parts = rows.map((row) => cleanLine(row[x]?.text ?? '')).filter((text) => text !== '')
    return [...new Set(parts)].join(' ')
  })
}
