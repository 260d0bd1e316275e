import { findTableHeaders } from '@/lib/domain/text/find-table-headers'
import { readCells, type Cell } from '@/lib/domain/text/read-cells'
import { splitSentences } from '@/lib/domain/text/split-sentences'

/** A row with the name of the column at each cell. Offsets are those of the revision, UTF-16 code units, end exclusive. */
export type TableRow = { readonly cells: readonly Cell[]; readonly charStart: number; readonly charEnd: number }

type Piece = { readonly text: string; readonly charStart: number }

/** The rows of pieces of a document, each once, in its order: pieces may overlap. */
export function readRows(pieces: readonly Piece[]): TableRow[] {
  const rows = new Map<number, TableRow>()
  for (const { text, charStart } of pieces) {
    const units = splitSentences(text)
    const headers = findTableHeaders(text, units)
    for (const { start, end, kind } of units) {
      const header = headers.get(start)
      if (kind !== 'table-row' || header?.start === start) continue
      const cells = readCells(text.slice(start, end), header)
      if (cells) rows.set(charStart + start, { cells, charStart: charStart + start, charEnd: charStart + end })
    }
  }
  return [...rows.values()].toSorted((a, b) => a.charStart - b.charStart)
}

/** Of all rows those of one table: that have most of the columns of the row which is nearest to a place. */
export function tableAt(
  rows: readonly TableRow[],
  at: { readonly charStart: number; readonly charEnd: number },
): TableRow[] {
  const inside = rows.find((row) => row.charStart >= at.charStart && row.charEnd <= at.charEnd)
  if (!inside) return []
  const names = namesOf(inside)
  return rows.filter((row) => {
    const shared = namesOf(row).filter((name) => names.includes(name)).length
    return shared * 2 > Math.max(names.length, row.cells.length)
  })
}

const namesOf = ({ cells }: TableRow): string[] => cells.map(({ name }) => name.toLowerCase())
