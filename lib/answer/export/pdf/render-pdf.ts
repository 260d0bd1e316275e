import type { SKRSContext2D } from '@napi-rs/canvas'
import type { ExportDocument, ExportNote } from '../export-document'
import { composePages, type Page } from './compose-pages'
import { loadCanvas } from './load-canvas'
import { textWidth, theme } from './page-theme'
import { setRows, type Row } from './set-rows'
import { wrapRuns, type Line, type Measure } from './wrap-runs'

const noteGap = 16
const { margin, page: paper } = theme
const noteIndent = 14

type SetNote = { readonly lines: readonly Line[]; readonly labelLines: number; readonly href: string | null }

/** The document as an A4 PDF, each footnote at the foot of the page that refers to it, with a link to its passage. */
export async function renderPdf(document: ExportDocument): Promise<Uint8Array> {
  const { PDFDocument, createCanvas } = await loadCanvas()
  const pen = createCanvas(1, 1).getContext('2d')
  const measure: Measure = (text, font) => {
    pen.font = font
    return pen.measureText(text).width
  }
  const notes = new Map(document.notes.map((note) => [note.number, setNote(note, measure)]))
  const pages = composePages(setRows(document, measure), {
    height: paper.height - margin.top - margin.bottom,
    noteGap,
    noteHeight: (number) => (notes.get(number)?.lines.length ?? 0) * theme.note.leading + theme.note.after,
  })
  const pdf = new PDFDocument({ title: document.title, creator: 'Footnote', producer: 'Footnote' })
  for (const [index, page] of pages.entries()) {
    // The library's own type of a page, which its declaration calls by the browser's name.
    const context = pdf.beginPage(paper.width, paper.height) as SKRSContext2D
    context.textBaseline = 'alphabetic'
    drawPage(context, page, notes)
    drawFolio(context, `${index + 1} / ${pages.length}`, measure)
    pdf.endPage()
  }
  return pdf.close()
}

/** The label first, on lines of its own, so that it can be one link; then the words of the passage. */
function setNote({ label, quote, href }: ExportNote, measure: Measure): SetNote {
  const options = { measure, size: theme.note.size, width: textWidth - noteIndent }
  const name = wrapRuns([{ text: label }], { ...options, color: href === null ? theme.muted : theme.accent })
  const words = quote === null ? [] : wrapRuns([{ text: `“${quote}”` }], options)
  return { lines: [...name, ...words], labelLines: name.length, href }
}

function drawPage(context: SKRSContext2D, { rows, notes }: Page, known: ReadonlyMap<number, SetNote>): void {
  let y = margin.top
  for (const [index, row] of rows.entries()) {
    y += index === 0 ? 0 : row.before
    drawRow(context, row, y)
    y += row.height
  }
  const height = notes.reduce(
    (sum, number) => sum + (known.get(number)?.lines.length ?? 0) * theme.note.leading + theme.note.after,
    0,
  )
  if (notes.length === 0) return
  let at = paper.height - margin.bottom - height
  drawLine(context, margin.x, at - 7, 90)
  for (const number of notes) {
    const note = known.get(number)
    if (!note) continue
    drawText(
      context,
      String(number),
      margin.x,
      at + theme.note.size,
      `700 ${theme.note.size}px ${theme.family}`,
      theme.ink,
    )
    for (const [index, line] of note.lines.entries()) {
      drawSegments(context, line, margin.x + noteIndent, at + theme.note.size)
      if (note.href !== null && index < note.labelLines) {
        const width = line.segments.reduce((sum, segment) => sum + segment.width, 0)
        const left = margin.x + noteIndent
        context.annotateLinkUrl(left, at, left + width, at + theme.note.leading, note.href)
      }
      at += theme.note.leading
    }
    at += theme.note.after
  }
}

function drawRow(context: SKRSContext2D, { cells, height, bar, rule }: Row, y: number): void {
  const padding = rule ? 5 : 0
  for (const { x, lines, leading, size } of cells) {
    for (const [index, line] of lines.entries()) {
      const baseline = y + padding + index * leading + (leading - size) / 2 + size * 0.86
      drawSegments(context, line, margin.x + x, baseline)
    }
  }
  if (rule) {
    const tallest = Math.max(...cells.map((cell) => cell.lines.length * cell.leading)) + 2 * padding
    drawLine(context, margin.x, y + Math.min(height, tallest), textWidth)
  }
  if (bar) {
    context.fillStyle = bar
    context.fillRect(margin.x, y, 2, cells[0]?.leading ?? height)
  }
}

function drawSegments(context: SKRSContext2D, { segments }: Line, x: number, baseline: number): void {
  for (const { text, x: offset, width, font, color, rise, isMarked } of segments) {
    drawText(context, text, x + offset, baseline - rise, font, color)
    if (isMarked) drawWave(context, x + offset, baseline + 2.4, width)
  }
}

function drawText(context: SKRSContext2D, text: string, x: number, y: number, font: string, color: string): void {
  context.font = font
  context.fillStyle = color
  context.fillText(text, x, y)
}

function drawLine(context: SKRSContext2D, x: number, y: number, width: number): void {
  context.fillStyle = theme.line
  context.fillRect(x, y, width, 0.6)
}

/** The wavy line below a sentence that no source carries. */
function drawWave(context: SKRSContext2D, x: number, y: number, width: number): void {
  context.strokeStyle = theme.warn
  context.lineWidth = 0.6
  context.beginPath()
  context.moveTo(x, y)
  for (let at = 1.5; at <= width; at += 1.5) context.lineTo(x + at, y + ((at / 1.5) % 2 === 0 ? 0 : 1.2))
  context.stroke()
}

function drawFolio(context: SKRSContext2D, text: string, measure: Measure): void {
  const font = `400 8px ${theme.family}`
  drawText(context, text, paper.width - margin.x - measure(text, font), paper.height - 36, font, theme.muted)
}
