import { inlineText } from './add-element'
import type { DocumentBuilder } from './document-builder'
import { isHidden } from './is-hidden'
import { addTableRows } from './table-rows'

type Walk = (builder: DocumentBuilder, element: Element) => void
type Cell = { readonly element: Element; readonly text: string; readonly isHeader: boolean }

/**
 * A table of data becomes rows with their header; a table of layout (one column, or cells that hold whole sections) is walked like
 * any other element. Row and column spans are spread, so that a merged cell's value stands in every row it covers.
 */
export function addHtmlTable(builder: DocumentBuilder, table: Element, walk: Walk): void {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isHidden(row))
  if (isLayout(rows)) {
    for (const row of rows) for (const cell of row.children) walk(builder, cell)
    return
  }
  const caption = table.querySelector('caption')
  if (caption && caption.closest('table') === table) builder.add({ kind: 'caption', text: inlineText(caption) })
  const grid = spread(rows)
  const [headerRows, body] = splitHeader(rows, grid)
  const header = headerRows.length === 0 ? null : joinHeaders(headerRows)
  addTableRows(builder, header, body.length === 0 ? headerRows.map(texts) : body.map(texts))
}

const texts = (row: readonly Cell[]): string[] => row.map((cell) => cell.text)

function isLayout(rows: readonly Element[]): boolean {
  const widest = Math.max(0, ...rows.map((row) => row.children.length))
  if (widest <= 1) return true
  return rows.some((row) => [...row.children].some((cell) => cell.querySelector('h1,h2,h3,table') !== null))
}

function spread(rows: readonly Element[]): Cell[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const element of row.children) {
      while (grid[y]?.[x]) x++
      const cell = { element, text: inlineText(element), isHeader: element.localName === 'th' }
      const width = span(element, 'colspan')
      const height = Math.min(span(element, 'rowspan'), rows.length - y)
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < width; dx++) {
          const line = grid[y + dy]
          // A cell over several columns says its text once per row.
          if (line) line[x + dx] = dx === 0 ? cell : { ...cell, text: cell.isHeader ? cell.text : '' }
        }
      x += width
    }
  }
  return grid.map((row) =>
    Array.from(row, (cell) => cell ?? { element: rows[0] as Element, text: '', isHeader: false }),
  )
}

function span(element: Element, name: string): number {
  const value = Number(element.getAttribute(name) ?? '1')
  return Number.isInteger(value) && value > 0 ? Math.min(value, 100) : 1
}

/** Header rows: those of `thead`, or leading rows of `th` only; a table without either has its first row as header. */
function splitHeader(rows: readonly Element[], grid: readonly Cell[][]): [Cell[][], Cell[][]] {
  let count = 0
  while (count < grid.length - 1 && count < 4) {
    const inHead = rows[count]?.parentElement?.localName === 'thead'
    if (!inHead && !(grid[count] ?? []).every((cell) => cell.isHeader)) break
    count++
  }
  const first = grid[0] ?? []
  const named = first.every((cell) => cell.text.trim() !== '' && cell.text.length < 60)
  const rowHeaders = grid.every((row) => row[0]?.isHeader === true)
  if (count === 0 && grid.length > 1 && named && !rowHeaders && first.length > 2) count = 1
  return [grid.slice(0, count), grid.slice(count)]
}

function joinHeaders(rows: readonly Cell[][]): string[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, x) => {
    const parts = rows.map((row) => row[x]?.text.trim() ?? '').filter((text) => text !== '')
    return [...new Set(parts)].join(' ')
  })
}
