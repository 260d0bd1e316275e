import type { PDFDocument, PDFPage } from 'pdf-lib'
import { theme } from './pdf-theme'
import type { Line } from './wrap-runs'

/** A cursor that walks down columns and pages. It knows where it is and makes room; it knows nothing of blocks. */
export class PageFlow {
  page: PDFPage
  y: number
  private column = 0
  private columnTop: number

  constructor(
    private readonly pdf: PDFDocument,
    private readonly columns: 1 | 2,
  ) {
    this.page = this.addPage()
    this.y = this.columnTop = theme.page.height - theme.margin.top
  }

  /** Width of one column in points. */
  get width(): number {
    const whole = theme.page.width - 2 * theme.margin.x
    return this.columns === 1 ? whole : (whole - theme.columnGap) / 2
  }

  get x(): number {
    return theme.margin.x + this.column * (this.width + theme.columnGap)
  }

  /** What was drawn so far (the title) spans the page; columns start below it. */
  startColumns(): void {
    this.columnTop = this.y
  }

  /** Moves to the next column or page unless `height` points still fit. @returns true when it moved */
  reserve(height: number): boolean {
    if (this.y - height >= theme.margin.bottom) return false
    if (this.column + 1 < this.columns) {
      this.column += 1
      this.y = this.columnTop
      return true
    }
    this.column = 0
    this.page = this.addPage()
    this.y = this.columnTop = theme.page.height - theme.margin.top
    return true
  }

  /** Draws lines one below the other, breaking across pages between lines. */
  drawLines(lines: Line[], size: number, leading: number, indent = 0): void {
    for (const line of lines) {
      this.reserve(leading)
      this.y -= leading
      this.drawLine(line, this.x + indent, this.y, size)
    }
  }

  drawLine(line: Line, x: number, y: number, size: number): void {
    for (const { text, font, x: offset } of line) {
      if (text.trim()) this.page.drawText(text.trimEnd(), { x: x + offset, y, size, font, color: theme.ink })
    }
  }

  /** Adds `points` of white space, none at the top of a column. */
  space(points: number): void {
    if (this.y < this.columnTop) this.y -= points
  }

  private addPage(): PDFPage {
    return this.pdf.addPage([theme.page.width, theme.page.height])
  }
}
