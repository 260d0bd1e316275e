import { plainText, type Run } from '@/scripts/samples/block'
import { measureText } from './measure-text'
import type { PageFlow } from './page-flow'
import { theme } from './pdf-theme'
import { wrapRuns, type Fonts, type Line } from './wrap-runs'

type Cells = Run[][]
const { size, leading, padding } = theme.table

/** Shares the width by what each column needs, but no column below a readable minimum. */
function columnWidths(rows: Cells[], fonts: Fonts, width: number): number[] {
  const count = rows[0]?.length ?? 0
  const needs = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...rows.map((row) => measureText(fonts.bold, plainText(row[column] ?? []), size)))
    const word = Math.max(
      ...rows.flatMap((row) =>
        plainText(row[column] ?? [])
          .split(/\s+/)
          .map((text) => measureText(fonts.bold, text, size)),
      ),
    )
    return { least: word + 2 * padding + 2, wish: Math.min(longest + 2 * padding + 2, width * 0.6) }
  })
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const extra = needs.reduce((sum, need) => sum + Math.max(0, need.wish - need.least), 0) || 1
  const free = Math.max(0, width - least)
  return needs.map(
    (need) => need.least + (free * Math.max(need.wish - need.least, extra === 1 ? 1 / count : 0)) / extra,
  )
}

function drawRow(flow: PageFlow, cells: Line[][], widths: number[], height: number, shaded: boolean): void {
  flow.y -= height
  let x = flow.x
  cells.forEach((lines, column) => {
    const width = widths[column] ?? 0
    const box = { x, y: flow.y, width, height, borderWidth: 0.5, borderColor: theme.line }
    flow.page.drawRectangle(shaded ? { ...box, color: theme.shade } : box)
    lines.forEach((line, index) => {
      flow.drawLine(line, x + padding, flow.y + height - padding - size - index * leading + 1, size)
    })
    x += width
  })
}

/** Draws a ruled table; rows are never split, and the header row is repeated after a page break. */
export function drawTable(flow: PageFlow, fonts: Fonts, header: Cells, rows: Cells[]): void {
  const widths = columnWidths([header, ...rows], fonts, flow.width)
  const wrap = (row: Cells, bold: boolean) =>
    row.map((cell, column) => wrapRuns(cell, fonts, size, (widths[column] ?? 0) - 2 * padding, bold))
  const heightOf = (cells: Line[][]) => Math.max(...cells.map((lines) => lines.length)) * leading + 2 * padding - 2
  const head = wrap(header, true)
  const headHeight = heightOf(head)
  const body = rows.map((row) => wrap(row, false))
  flow.reserve(headHeight + heightOf(body[0] ?? head))
  drawRow(flow, head, widths, headHeight, true)
  for (const cells of body) {
    const height = heightOf(cells)
    if (flow.reserve(height)) drawRow(flow, head, widths, headHeight, true)
    drawRow(flow, cells, widths, height, false)
  }
}
