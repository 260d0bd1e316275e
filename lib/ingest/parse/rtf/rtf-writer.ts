import type { DocumentBuilder } from '../document-builder'
import { addGrid } from '../table/add-grid'
import { spreadSpans, type SpanCell } from '../table/grid'

export type ParagraphState = { level: number | null; mark: string | null; inTable: boolean }

type Cell = { text: string; continues: 'left' | 'above' | null }

/** Turns paragraphs, cells and rows of an RTF file into blocks; rows are held until their table ends. */
export class RtfWriter {
  readonly #builder: DocumentBuilder
  readonly #notes: string[] = []
  #rows: { cells: Cell[]; isHeader: boolean }[] = []
  #cells: Cell[] = []
  #cellText: string[] = []
  /** How the cells of the row at hand are merged, as its definition says. */
  #merges: Cell['continues'][] = []
  #isHeader = false

  constructor(builder: DocumentBuilder) {
    this.#builder = builder
  }

  startRow(): void {
    this.#merges = []
    this.#isHeader = false
  }

  defineCell(continues: Cell['continues']): void {
    this.#merges.push(continues)
  }

  markHeader(): void {
    this.#isHeader = true
  }

  endParagraph(text: string, state: ParagraphState): void {
    if (state.inTable) return void this.#cellText.push(text)
    this.#endTable()
    if (text.trim() === '') return
    if (state.level !== null) this.#builder.add({ kind: 'heading', level: state.level, text })
    else if (state.mark !== null) this.#builder.add({ kind: 'list-item', text: `${state.mark} ${text}` })
    else this.#builder.add({ kind: 'paragraph', text })
  }

  endCell(text: string): void {
    const whole = [...this.#cellText, text].join('\n').trim()
    this.#cellText = []
    this.#cells.push({ text: whole, continues: this.#merges[this.#cells.length] ?? null })
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, isHeader: this.#isHeader })
    this.#cells = []
  }

  addNote(text: string): void {
    if (text.trim() !== '') this.#notes.push(text.trim())
  }

  finish(): void {
    this.endRow()
    this.#endTable()
    for (const text of this.#notes) this.#builder.add({ kind: 'paragraph', text: `Note: ${text}` })
  }

  #endTable(): void {
    const rows = this.#rows
    this.#rows = []
    if (rows.length === 0) return
    const cells = rows.map(({ cells: row }, y) =>
      row.flatMap((cell, x) =>
        cell.continues === null
          ? [
              toSpan(
                rows.map((one) => one.cells),
                x,
                y,
              ),
            ]
          : [],
      ),
    )
    const headerRows = rows.findIndex(({ isHeader }) => !isHeader)
    addGrid(this.#builder, spreadSpans(cells), headerRows > 0 ? { headerRows } : {})
  }
}

function toSpan(rows: readonly (readonly Cell[])[], x: number, y: number): SpanCell {
  let columns = 1
  while (rows[y]?.[x + columns]?.continues === 'left') columns++
  let height = 1
  while (rows[y + height]?.[x]?.continues === 'above') height++
  return { text: rows[y]?.[x]?.text ?? '', columns, rows: height }
}
