import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { cleanLine } from '../clean-text'
import { DocumentBuilder } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { dropFurniture } from './drop-furniture'
import { groupLines } from './group-lines'
import { joinLines } from './join-lines'
import { openPdf } from './open-pdf'
import type { PdfPage } from './pdf-types'
import { readPage } from './read-page'
import { readStyles } from './pdf-styles'
import { learnBoldFonts } from './learn-bold-fonts'

/** Fewer letters and digits than this on every page, and fewer letters than `minLetters` in all: scans with numbers or stamps on them. */
const minPageCharacters = 10
const minLetters = 40

function arePictures(pages: readonly PdfPage[]): boolean {
  const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join(' '))
  const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0
  const letters = texts.reduce((sum, text) => sum + count(text, /\p{L}/gu), 0)
  return letters < minLetters && texts.every((text) => count(text, /[\p{L}\p{N}]/gu) < minPageCharacters)
}

/** Pages per opening: pdf.js keeps what it has read of a document, so a long one is opened again and again. */
const windowPages = 400

/**
 * A PDF: lines in reading order with their boxes, running heads dropped, headings by size and weight, paragraphs over columns and
 * pages. A page that cannot be read costs its own text and a warning; coverage says what share of the pages gave text.
 * @throws document_encrypted, document_broken, document_too_many_pages, document_no_text (no page holds more than a number or a stamp)
 */
export async function parsePdf(input: ParseInput): Promise<ParsedDocument> {
  const { pages, warnings, title, boldFonts } = await readAllPages(input)
  const kept = dropFurniture(pages)
  if (arePictures(kept)) throw new FootnoteError('document_no_text')
  const styles = readStyles(kept, boldFonts)
  const byNumber = new Map(kept.map((page) => [page.page, page]))
  const builder = new DocumentBuilder()
  for (const group of groupLines(
    kept.flatMap((page) => page.lines),
    styles,
  )) {
    const { text, lines } = joinLines(group, byNumber)
    const page = group.lines[0]?.page
    builder.add({
      kind: group.kind,
      text,
      lines,
      ...(page === undefined ? {} : { page }),
      ...(group.level === undefined ? {} : { level: group.level }),
    })
  }
  const withText = kept.filter((page) => page.lines.length > 0).length
  return builder.finish({
    title,
    pages: pages.map(({ page, width, height }) => ({ page, width, height })),
    coverage: pages.length === 0 ? 0 : withText / pages.length,
    warnings,
  })
}

async function readAllPages(input: ParseInput) {
  let pdf = await openPdf(input.bytes)
  const total = pdf.numPages
  const pages: PdfPage[] = []
  const warnings: string[] = []
  const boldFonts = new Map<string, boolean>()
  try {
    if (total > input.limits.maxPages) throw new FootnoteError('document_too_many_pages')
    const title = await readTitle(pdf)
    input.onProgress?.(0, total)
    for (let number = 1; number <= total; number++) {
      if (number % windowPages === 0) {
        await pdf.loadingTask.destroy()
        pdf = await openPdf(input.bytes)
      }
      pages.push(await readOrWarn(pdf, number, warnings, boldFonts))
      input.onProgress?.(number, total)
      await nextTurn()
    }
    const bold = new Set([...boldFonts].filter(([, isBold]) => isBold).map(([font]) => font))
    return { pages, warnings, title, boldFonts: bold }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readOrWarn(
  pdf: PDFDocumentProxy,
  number: number,
  warnings: string[],
  boldFonts: Map<string, boolean>,
): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number)
    const read = await readPage(page, number)
    await learnBoldFonts(page, read, boldFonts)
    return read
  } catch {
    // Reported: the page's number goes into the revision's warnings, and its missing text into the coverage.
    warnings.push(`Page ${number} could not be read.`)
    return { page: number, width: 0, height: 0, lines: [] }
  }
}

/** The title of the file's properties, unless it is a leftover of the program that made it. */
async function readTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const found = (info as Record<string, unknown>)['Title']
  const title = cleanLine(typeof found === 'string' ? found : '')
  const isLeftover =
    /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|pptx?|xlsx?))$/i.test(title)
  return title.length < 4 || isLeftover ? null : title
}
