import { inlineText } from './add-element'
import type { DocumentBuilder } from './document-builder'
import { isHidden } from './is-hidden'
import { addGrid } from './table/add-grid'
import { spreadSpans } from './table/grid'

type Walk = (builder: DocumentBuilder, element: Element) => void

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
  const cells = rows.map((row) =>
    [...row.children].map((cell) => ({
      text: inlineText(cell),
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
    })),
  )
  const headerRows = countDeclared(rows)
  addGrid(builder, spreadSpans(cells), headerRows === null ? {} : { headerRows })
}

function isLayout(rows: readonly Element[]): boolean {
  const widest = Math.max(0, ...rows.map((row) => row.children.length))
  if (widest <= 1) return true
  return rows.some((row) => [...row.children].some((cell) => cell.querySelector('h1,h2,h3,table') !== null))
}

function span(element: Element, name: string): number {
  const value = Number(element.getAttribute(name) ?? '1')
  return Number.isInteger(value) && value > 0 ? value : 1
}

/**
 * Header rows: those of `thead`, or leading rows of `th` only. Null where a table says nothing of headings; where each row begins
 * with one, there is none above.
 */
function countDeclared(rows: readonly Element[]): number | null {
  let count = 0
  while (count < rows.length - 1 && count < 4) {
    const row = rows[count]
    const isHead = row?.parentElement?.localName === 'thead' || [...(row?.children ?? [])].every(isHeading)
    if (!isHead) break
    count++
  }
  if (count > 0) return count
  return rows.every((row) => row.children[0] && isHeading(row.children[0])) ? 0 : null
}

const isHeading = (cell: Element): boolean => cell.localName === 'th'
