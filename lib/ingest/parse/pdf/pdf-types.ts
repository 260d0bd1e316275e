import type { LineBox } from '@/lib/domain/document'

/** A run of text as pdf.js gives it, in the frame in which it reads left to right: `u` grows to the right, `v` downwards. */
export type PdfItem = {
  readonly text: string
  readonly u: number
  /** Baseline. */
  readonly v: number
  readonly width: number
  readonly size: number
  readonly font: string
  /** Degrees by which the run is turned on the displayed page: 0, 90, 180 or 270. */
  readonly turn: number
}

/** One line's part of one table cell. */
export type CellPiece = {
  readonly cell: number
  readonly text: string
  readonly u: number
  readonly v: number
  readonly width: number
}

/** What a line that is a whole row of a table knows more: a row may stand on several lines of the page. */
export type PdfTableRow = {
  /** In reading order: cell by cell, each from its first line to its last. */
  readonly pieces: readonly CellPiece[]
  /** Names of the columns, where the table has a first row in a font of its own. */
  readonly header: readonly string[] | null
  readonly isHeader: boolean
}

/** One line of one column, or one row of a table. `cells` has more than one entry where wide gaps part it. */
export type PdfLine = {
  readonly page: number
  readonly text: string
  readonly cells: readonly string[]
  readonly u: number
  readonly v: number
  readonly width: number
  readonly size: number
  readonly font: string
  readonly isMixed: boolean
  readonly turn: number
  /** Left and right edge of the column that the line stands in. */
  readonly columnLeft: number
  readonly columnRight: number
  /** Number of the column or band on its page; a change ends what flows from line to line by position. */
  readonly region: number
  readonly row?: PdfTableRow
}

/** A filled-in form field or a comment. */
export type PdfNote = {
  readonly text: string
  readonly box: LineBox
  /** Whether its words stand on the page as it is shown. */
  readonly isDrawn: boolean
}

export type PdfPage = {
  readonly page: number
  readonly width: number
  readonly height: number
  /** As the page's own text and the notes drawn on it have them, without spaces, before anything was left out. */
  readonly characters: number
  readonly lines: readonly PdfLine[]
  readonly notes: readonly PdfNote[]
}
