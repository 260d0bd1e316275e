import { splitCells, type TableHeader } from './find-table-headers'

export type Cell = { readonly name: string; readonly value: string }

/**
 * The cells of a table row, each with the name of its column: from the header above it, or from the row itself where it names them
 * ("Property: Range; Boreal 40: -40 to +70 °C"). Null for what is no row, and for one with more or fewer cells than its header.
 */
export function readCells(row: string, header: TableHeader | undefined): readonly Cell[] | null {
  return header ? nameCells(header.names, splitCells(row) ?? []) : readRecord(row)
}

function nameCells(names: readonly string[], values: readonly string[]): readonly Cell[] | null {
  if (names.length !== values.length) return null
  return values.map((value, index) => ({ name: names[index] ?? '', value }))
}

function readRecord(row: string): readonly Cell[] | null {
  const parts = row.replace(/\s+/g, ' ').trim().split(/;\s+/)
  const cells = parts.map((part) => {
    const [, name = '', value = ''] = /^([^:]{1,50}):\s*(.*)$/.exec(part) ?? []
    return { name: name.trim(), value: value.trim() }
  })
  return cells.length > 1 && cells.every((cell) => cell.name !== '') ? cells : null
}
