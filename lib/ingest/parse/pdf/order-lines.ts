import { cleanLine } from '../clean-text'
import { findTables, wideGap, type TableRun } from './find-tables'
import { joinItems, type Segment } from './join-items'
import { joinTableRows, type JoinedRow } from './join-table-rows'
import { joinWrapped } from './join-wrapped'
import { orderSegments } from './order-segments'
import type { PdfItem, PdfLine } from './pdf-types'
import { toRows, type Row } from './to-rows'

type Frame = Pick<PdfLine, 'page' | 'columnLeft' | 'columnRight' | 'region'>

/** Lines and table rows in reading order: columns one after the other, tables row by row. */
export function orderLines(items: readonly PdfItem[], page: number): PdfLine[] {
  return orderSegments(joinItems(items)).flatMap((segments, region) => {
    const columnLeft = Math.min(...segments.map((segment) => segment.u))
    const columnRight = Math.max(...segments.map((segment) => segment.u + segment.width))
    const frame = { page, columnLeft, columnRight, region }
    return findTables(toRows(segments)).flatMap((found) =>
      'cuts' in found ? toTable(found, frame) : toLine(found, frame),
    )
  })
}

function toLine(row: Row, frame: Frame): PdfLine[] {
  const cells: string[] = []
  let end = Infinity
  for (const segment of row) {
    const text = cleanLine(segment.text)
    if (text === '') continue
    const last = cells.at(-1)
    if (last === undefined || segment.u - end > segment.size * wideGap) cells.push(text)
    else cells[cells.length - 1] = `${last} ${text}`
    end = segment.u + segment.width
  }
  if (cells.length === 0) return []
  return [{ ...frame, ...extent(row), text: cells.join(' '), cells }]
}

function toTable(table: TableRun, frame: Frame): PdfLine[] {
  const rows = joinTableRows(table)
  const header = readHeader(rows)
  return rows.flatMap((row, index) => {
    const cells = row.cells.map(cellText)
    const filled = cells.filter((cell) => cell !== '')
    if (filled.length === 0) return []
    const pieces = row.cells.flatMap((segments, cell) =>
      segments.map((segment) => ({
        cell,
        text: cleanLine(segment.text),
        u: segment.u,
        v: segment.v,
        width: segment.width,
      })),
    )
    const isHeader = header !== null && index === 0
    const line = { ...frame, ...extent(row.cells.flat()), text: filled.join(' '), cells: filled }
    return [{ ...line, row: { pieces: pieces.filter((piece) => piece.text !== ''), header, isHeader } }]
  })
}

const cellText = (segments: readonly Segment[]): string =>
  segments.map((segment) => cleanLine(segment.text)).reduce(joinWrapped, '')

/** The first row names the columns when it fills them and no row below it is in its font, the first column aside. */
function readHeader(rows: readonly JoinedRow[]): string[] | null {
  const [first, ...rest] = rows
  if (!first || rest.length === 0 || first.cells.some((cell) => cell.length === 0)) return null
  const fonts = new Set(first.cells.flat().map((segment) => segment.font))
  const body = rest.flatMap((row) => row.cells.slice(1).flat())
  if (body.length === 0 || body.filter((segment) => fonts.has(segment.font)).length > body.length * 0.2) return null
  return first.cells.map(cellText)
}

/** Place and style of what stands together: those of its longest part, over the whole width. */
function extent(
  segments: readonly Segment[],
): Pick<PdfLine, 'u' | 'v' | 'width' | 'size' | 'font' | 'isMixed' | 'turn'> {
  const main = segments.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const left = Math.min(...segments.map((segment) => segment.u))
  const right = Math.max(...segments.map((segment) => segment.u + segment.width))
  const isMixed = segments.some((segment) => segment.isMixed || segment.font !== main.font)
  return { u: left, v: main.v, width: right - left, size: main.size, font: main.font, isMixed, turn: main.turn }
}
