import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { spreadSpans, type SpanCell } from '../table/grid'

type Cell = SpanCell & { readonly isHeader: boolean }

/** A `|` that is not escaped, with what stands close before it: repeat or span, alignment, style. */
const separator = /(?:(?<=^|\s)((?:\d+(?:\.\d+)?|\.\d+)[+*])?([<^>]?(?:\.[<^>])?)([aehlmsdv]?)|(?<!\\))\|/g

/**
 * Cells of a table, in rows of as many as the table has columns. Where each source line is a row, a row may be shorter or have empty
 * cells too many.
 */
export function addAsciiDocTable(
  builder: DocumentBuilder,
  lines: readonly string[],
  style: string,
  inline: (text: string) => string,
): void {
  const byLine = lines.map((line) => readCells(line, inline))
  const filled = byLine.filter(({ cells }) => cells.length > 0)
  const first = filled[0]?.cells ?? []
  const columns = columnsOf(style) ?? widthOf(first)
  if (columns === 0) return
  const isLineWise = byLine.every(({ lead }) => lead === '') && filled.every(({ cells }) => widthOf(cells) >= columns)
  const rows = isLineWise ? filled.map(({ cells }) => dropTail(cells, columns)) : fillRows(joinLines(byLine), columns)
  const isHeader = (rows[0] ?? []).length > 0 && (rows[0] ?? []).every((cell) => cell.isHeader)
  const declared = isHeader || /%header|options="?[^"\]]*header/.test(style)
  addGrid(builder, spreadSpans(rows), declared ? { headerRows: 1 } : { isData: true })
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.columns, 0)

/** `cols="1,2a"` or `cols="3*"`. */
function columnsOf(style: string): number | null {
  const value = /cols="?([^"\]]+)"?/.exec(style)?.[1]
  if (value === undefined) return null
  const count = value.split(/[,;]/).reduce((sum, part) => sum + Number(/(\d+)\*/.exec(part)?.[1] ?? 1), 0)
  return count > 0 && count <= 200 ? count : null
}

/** `lead` is text before the line's first cell: it goes on with the cell of the line before. */
function readCells(line: string, inline: (text: string) => string): { lead: string; cells: Cell[] } {
  const marks = [...line.matchAll(separator)]
  const cells = marks.flatMap((mark, i) => {
    const text = line.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? line.length).trim()
    const [, amount = '', , kind] = mark
    const [columns = '', rows = ''] = amount.slice(0, -1).split('.')
    const isSpan = amount.endsWith('+')
    const cell = {
      text: inline(text.replaceAll('\\|', '|')),
      columns: isSpan ? Number(columns) || 1 : 1,
      rows: isSpan ? Number(rows) || 1 : 1,
      isHeader: kind === 'h',
    }
    return Array.from({ length: amount.endsWith('*') ? Math.min(200, Number(columns) || 1) : 1 }, () => cell)
  })
  return { lead: line.slice(0, marks[0]?.index ?? line.length).trim(), cells }
}

function joinLines(lines: readonly { lead: string; cells: readonly Cell[] }[]): Cell[] {
  const all: Cell[] = []
  for (const { lead, cells } of lines) {
    const last = all.at(-1)
    if (lead !== '' && last) all[all.length - 1] = { ...last, text: `${last.text}\n${lead}`.trim() }
    all.push(...cells)
  }
  return all
}

function fillRows(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = []
  /** Columns of coming rows that a cell above covers. */
  const covered: number[] = []
  for (let at = 0; at < cells.length;) {
    const row: Cell[] = []
    for (let width = covered.shift() ?? 0; width < columns && at < cells.length; at++) {
      const cell = cells[at] as Cell
      row.push(cell)
      width += cell.columns
      for (let below = 0; below < Math.min(cell.rows, 1000) - 1; below++)
        covered[below] = (covered[below] ?? 0) + cell.columns
    }
    rows.push(row)
  }
  return rows
}

/** Empty cells after the last column come from a `|` at the end of a line. */
function dropTail(cells: readonly Cell[], columns: number): Cell[] {
  const kept = [...cells]
  while (kept.length > columns && kept.at(-1)?.text === '') kept.pop()
  return kept
}
