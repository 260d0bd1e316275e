/** A cell in its place of a table whose merged cells are spread. `repeats`: it is the cell to its left again, by a merge. */
export type GridCell = { readonly text: string; readonly repeats?: boolean }
export type Grid = readonly (readonly GridCell[])[]

/** A cell as a file holds it, before it is spread. */
export type SpanCell = { readonly text: string; readonly columns: number; readonly rows: number }

const maxSpan = 200

/** Spreads merged cells, so that a value stands in every row and column that it covers. A span ends with the table. */
export function spreadSpans(rows: readonly (readonly SpanCell[])[]): GridCell[][] {
  const grid: (GridCell | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x]) x++
      const width = Math.max(1, Math.min(cell.columns, maxSpan))
      for (const line of grid.slice(y, y + Math.max(1, cell.rows)))
        for (let dx = 0; dx < width; dx++) line[x + dx] = { text: cell.text, ...(dx > 0 && { repeats: true }) }
      x += width
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '' }))
}
