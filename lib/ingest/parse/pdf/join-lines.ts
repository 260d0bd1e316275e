import type { LineBox } from '@/lib/domain/document'
import { joinWrapped } from './join-wrapped'
import { lineBox } from './line-box'
import type { LineGroup } from './group-lines'
import type { PdfLine, PdfPage, PdfTableRow } from './pdf-types'

type Joined = { text: string; lines: LineBox[] }

/** A group's text with the box of each line; of a table row, with the box of each line of each cell. */
export function joinLines(group: LineGroup, pages: ReadonlyMap<number, PdfPage>): Joined {
  const joined: Joined = { text: '', lines: [] }
  for (const line of group.lines) {
    if (line.row) appendRow(joined, line, line.row, pages)
    else append(joined, line, group.kind === 'table-row' ? line.cells.join(' | ') : line.text, pages)
  }
  return joined
}

/** `Plan: Pro; Price: 12 EUR` where the table names its columns, as in every other format, and otherwise `Pro | 12 EUR`. */
function appendRow(joined: Joined, line: PdfLine, row: PdfTableRow, pages: ReadonlyMap<number, PdfPage>): void {
  let cell: number | null = null
  for (const piece of row.pieces) {
    if (piece.cell === cell) append(joined, { ...line, ...piece }, piece.text, pages)
    else {
      const separator = cell === null ? '' : row.header ? '; ' : ' | '
      const name = row.header?.[piece.cell]
      joined.text += separator + (name ? `${name.replace(/\s*:$/, '')}: ` : '')
      put(joined, { ...line, ...piece }, piece.text, pages)
    }
    cell = piece.cell
  }
}

function append(joined: Joined, line: PdfLine, own: string, pages: ReadonlyMap<number, PdfPage>): void {
  const text = joinWrapped(joined.text, own)
  joined.text = text.slice(0, text.length - own.length)
  const last = joined.lines.at(-1)
  if (last && last.charEnd > joined.text.length)
    joined.lines[joined.lines.length - 1] = { ...last, charEnd: joined.text.length }
  put(joined, line, own, pages)
}

function put(joined: Joined, line: PdfLine, own: string, pages: ReadonlyMap<number, PdfPage>): void {
  const charStart = joined.text.length
  joined.text += own
  const page = pages.get(line.page)
  if (page) joined.lines.push(lineBox(line, page, charStart, joined.text.length))
}
