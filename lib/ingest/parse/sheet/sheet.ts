import { FootnoteError } from '@/lib/errors/footnote-error'
import type { GridCell } from '../table/grid'

/** More filled cells than this, in all sheets of a file together, and the file needs more memory than a parser has. */
const maxCells = 2_000_000

export type Merge = { readonly x: number; readonly y: number; readonly columns: number; readonly rows: number }

/** Filled cells of one sheet; a file that says "a million rows of nothing" costs nothing. */
export class Sheet {
  readonly #rows = new Map<number, Map<number, GridCell>>()
  #cells = 0

  set(x: number, y: number, text: string, repeats = false): void {
    if (text === '') return
    if (++this.#cells > maxCells) throw new FootnoteError('parse_memory')
    const row = this.#rows.get(y) ?? new Map<number, GridCell>()
    this.#rows.set(y, row)
    row.set(x, { text, ...(repeats && { repeats }) })
  }

  /** Spreads the first cell of a merged area over it. */
  merge({ x, y, columns, rows }: Merge): void {
    const text = this.#rows.get(y)?.get(x)?.text
    if (text === undefined) return
    for (let dy = 0; dy < Math.min(rows, 2000); dy++)
      for (let dx = 0; dx < Math.min(columns, 200); dx++) if (dx + dy > 0) this.set(x + dx, y + dy, text, dx > 0)
  }

  /** Areas of cells with nothing but empty rows or columns between them, top to bottom, then left to right. */
  tables(): GridCell[][][] {
    const ys = [...this.#rows.keys()].sort((a, b) => a - b)
    return runsOf(ys).flatMap((band) => this.#columnsOf(band))
  }

  #columnsOf(band: readonly number[]): GridCell[][][] {
    const xs = new Set(band.flatMap((y) => [...(this.#rows.get(y)?.keys() ?? [])]))
    const runs = runsOf([...xs].sort((a, b) => a - b))
    return runs.flatMap((run) => {
      const filled = band.filter((y) => run.some((x) => this.#rows.get(y)?.has(x)))
      const parts = runsOf(filled)
      // Taking columns apart can leave empty rows that were filled beside.
      if (runs.length > 1 && parts.length > 1) return parts.flatMap((part) => [this.#grid(part, run)])
      return [this.#grid(filled, run)]
    })
  }

  #grid(ys: readonly number[], xs: readonly number[]): GridCell[][] {
    return ys.map((y) => xs.map((x) => this.#rows.get(y)?.get(x) ?? { text: '' }))
  }
}

/** Sorted numbers cut where one is missing. */
function runsOf(sorted: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const value of sorted) {
    const run = runs.at(-1)
    if (run && run.at(-1) === value - 1) run.push(value)
    else runs.push([value])
  }
  return runs
}
