import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { spreadSpans, type SpanCell } from '../table/grid'
import { childNamed } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'
import { isHeaderRow, rowCells, tableRows, type WordWalker } from './word-walker'

type Placed = { readonly cell: XmlElement; readonly x: number; readonly columns: number; readonly continues: boolean }

const numberOf = (element: XmlElement | undefined, name: string): number =>
  Math.max(0, Number(childNamed(element, name)?.attributes['w:val'] ?? 0) || 0)

/** A table of one column is layout: what its cells hold is read as if there were no table. */
export function addWordTable(builder: DocumentBuilder, table: XmlElement, walker: WordWalker): void {
  const rows = tableRows(table)
  const placed = rows.map(placeCells)
  if (placed.every((row) => row.length <= 1)) {
    for (const row of placed) for (const { cell } of row) walker.walk(cell)
    return
  }
  const cells = placed.map((row, y) => toSpans(placed, row, y, walker))
  const declared = rows.findIndex((row) => !isHeaderRow(row))
  const look = childNamed(childNamed(table, 'w:tblPr'), 'w:tblLook')?.attributes
  const isData = look?.['w:firstRow'] === '1' && (look['w:firstColumn'] !== '1' || isStyled(table))
  addGrid(builder, spreadSpans(cells), declared > 0 ? { headerRows: declared } : { isData })
}

/** A design other than a bare grid makes its first row look like headings. */
function isStyled(table: XmlElement): boolean {
  const style = childNamed(childNamed(table, 'w:tblPr'), 'w:tblStyle')?.attributes['w:val'] ?? ''
  return style !== '' && !/^(?:TableGrid|TableNormal|PlainTable\d*)$/i.test(style)
}

function placeCells(row: XmlElement): Placed[] {
  let x = numberOf(childNamed(row, 'w:trPr'), 'w:gridBefore')
  return rowCells(row).map((cell) => {
    const properties = childNamed(cell, 'w:tcPr')
    const columns = Math.max(1, numberOf(properties, 'w:gridSpan'))
    const merge = childNamed(properties, 'w:vMerge')
    const one = { cell, x, columns, continues: merge !== undefined && merge.attributes['w:val'] !== 'restart' }
    x += columns
    return one
  })
}

function toSpans(
  rows: readonly (readonly Placed[])[],
  row: readonly Placed[],
  y: number,
  walker: WordWalker,
): SpanCell[] {
  const before = row[0]?.x ?? 0
  const gap = before > 0 ? [{ text: '', columns: before, rows: 1 }] : []
  const own = row.flatMap(({ cell, x, columns, continues }) => {
    if (continues) return []
    let height = 1
    while (rows[y + height]?.some((below) => below.x === x && below.continues)) height++
    return [{ text: walker.cellText(cell), columns, rows: height }]
  })
  return [...gap, ...own]
}
