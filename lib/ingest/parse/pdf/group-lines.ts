import type { BlockKind } from '@/lib/domain/document'
import type { PdfLine } from './pdf-types'
import type { PdfStyles } from './pdf-styles'

export type LineGroup = { readonly kind: BlockKind; readonly level?: number; readonly lines: readonly PdfLine[] }

const bullet = /^(?:[•·▪◦‣●■□–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S/i
const sentenceEnd = /[.!?:;"”’)\]]$/

/** Lines in reading order become headings, paragraphs, list items and table rows. */
export function groupLines(lines: readonly PdfLine[], styles: PdfStyles): LineGroup[] {
  const groups: { kind: BlockKind; level?: number; lines: PdfLine[] }[] = []
  for (const [index, line] of lines.entries()) {
    if (line.row) {
      // The names of the columns stand in every row.
      if (!line.row.isHeader) groups.push({ kind: 'table-row', lines: [line] })
      continue
    }
    const before = lines[index - 1]
    const open = groups.at(-1)
    const level = styles.headingLevel(line, before, lines[index + 1])
    if (level !== null) {
      const joins = open?.kind === 'heading' && open.level === level && before !== undefined && isNextLine(before, line)
      if (joins) open.lines.push(line)
      else groups.push({ kind: 'heading', level, lines: [line] })
    } else if (isTableRow(lines, index)) groups.push({ kind: 'table-row', lines: [line] })
    else if (open && before && continues(open, before, line)) open.lines.push(line)
    else groups.push({ kind: bullet.test(line.text) ? 'list-item' : 'paragraph', lines: [line] })
  }
  return groups
}

/** Two cells or more, and a neighbour that has them too; a lone gap in a line is a wide space. */
function isTableRow(lines: readonly PdfLine[], index: number): boolean {
  const line = lines[index]
  if (!line || line.cells.length < 2) return false
  if (line.cells.length === 2 && bullet.test(`${line.cells[0]} x`)) return false
  const isNear = (other: PdfLine | undefined): boolean =>
    other !== undefined && other.region === line.region && other.page === line.page && other.cells.length >= 2
  return line.cells.length >= 3 || isNear(lines[index - 1]) || isNear(lines[index + 1])
}

function continues(open: { kind: BlockKind; lines: PdfLine[] }, before: PdfLine, line: PdfLine): boolean {
  if (open.kind !== 'paragraph' && open.kind !== 'list-item') return false
  if (bullet.test(line.text) && !flowsOn(before, line)) return false
  if (Math.abs(before.size - line.size) > Math.max(1, before.size * 0.12)) return false
  if (before.page !== line.page || before.region !== line.region) return flowsOn(before, line)
  return isNextLine(before, line) && !startsParagraph(open.kind, before, line)
}

/** Over a column's or page's end a paragraph goes on when its sentence does. */
function flowsOn(before: PdfLine, line: PdfLine): boolean {
  return !sentenceEnd.test(before.text) && /^[\p{Ll}\d(]/u.test(line.text)
}

function isNextLine(before: PdfLine, line: PdfLine): boolean {
  const step = line.v - before.v
  return (
    before.page === line.page &&
    before.turn === line.turn &&
    step > -1 &&
    step < Math.max(before.size, line.size) * 1.75
  )
}

/** An indented first line, or a line after one that ended a sentence well before the column's edge. */
function startsParagraph(kind: BlockKind, before: PdfLine, line: PdfLine): boolean {
  const width = line.columnRight - line.columnLeft
  const endedEarly = before.u + before.width < line.columnRight - Math.max(width * 0.25, before.size * 4)
  if (endedEarly && sentenceEnd.test(before.text) && /^[\p{Lu}\d"“(]/u.test(line.text)) return true
  if (kind === 'list-item') return line.u < before.u - line.size * 0.8 && !flowsOn(before, line)
  const isIndented = line.u - before.u > line.size && line.u - line.columnLeft > line.size
  return isIndented && sentenceEnd.test(before.text)
}
