import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { CoverageReport, ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { cleanLine } from '../clean-text'
import { DocumentBuilder, type BlockInput } from '../document-builder'
import type { ParseInput } from '../parsed-file'
import { shareRead } from '../share-read'
import { countPdf } from '../coverage/count-pdf'
import { compact } from '../coverage/compare-readings'
import { dropFurniture } from './drop-furniture'
import { groupLines } from './group-lines'
import { joinLines } from './join-lines'
import { openPdf } from './open-pdf'
import type { PdfNote, PdfPage } from './pdf-types'
import { readAnnotations } from './read-annotations'
import { readPage } from './read-page'
import { readScans, type ReadScan } from './read-scans'
import { readStyles } from './pdf-styles'
import { learnBoldFonts } from './learn-bold-fonts'

/** Fewer letters and digits than this on every page, and fewer letters than `minLetters` in all: scans with numbers or stamps on them. */
const minPageCharacters = 10
const minLetters = 40

function arePictures(pages: readonly PdfPage[]): boolean {
  const letters = pages.reduce((sum, { lines, notes }) => sum + count([...lines, ...notes], /\p{L}/gu), 0)
  return letters < minLetters && pages.every(isPicture)
}

/** A page with hardly any text of its own: a scan, a drawing, or an empty sheet. */
const isPicture = ({ lines }: PdfPage): boolean => count(lines, /[\p{L}\p{N}]/gu) < minPageCharacters

const count = (lines: readonly { readonly text: string }[], kind: RegExp): number =>
  lines.reduce((sum, { text }) => sum + (text.match(kind)?.length ?? 0), 0)

/** Pages per opening: pdf.js keeps what it has read of a document, so a long one is opened again and again. */
const windowPages = 400

/**
 * A PDF: lines in reading order with their boxes, running heads dropped, headings by size and weight, paragraphs over columns and
 * pages; what is filled into forms and commented after the page's own text; pages without text are drawn and recognised. A page that cannot be read costs its own text and a warning; coverage says what
 * share of the pages gave text.
 * @throws document_encrypted, document_broken, document_too_many_pages, document_no_text (no page holds more than a number or a stamp)
 */
export async function parsePdf(input: ParseInput): Promise<ParsedDocument> {
  const { pages, warnings, title, boldFonts } = await readAllPages(input)
  const withLines = dropFurniture(pages)
  const read = await readScans(
    input,
    withLines.filter(isPicture).map(({ page }) => page),
  )
  const scans = read.scans.filter((scan) => hasMoreText(scan, withLines))
  if (scans.length === 0 && arePictures(withLines)) throw new FootnoteError('document_no_text')
  const scanned = new Set(scans.map(({ page }) => page))
  const kept = withLines.map((page) => (scanned.has(page.page) ? { ...page, lines: [] } : page))
  const styles = readStyles(kept, boldFonts)
  const byNumber = new Map(kept.map((page) => [page.page, page]))
  const builder = new DocumentBuilder()
  const waiting = [...scans, ...kept.map(toNoteBlocks)].toSorted((a, b) => a.page - b.page)
  const addRestBefore = (page: number): void => {
    while (waiting[0] && waiting[0].page < page) for (const block of waiting.shift()?.blocks ?? []) builder.add(block)
  }
  for (const group of groupLines(
    kept.flatMap((page) => page.lines),
    styles,
  )) {
    const { text, lines } = joinLines(group, byNumber)
    const page = group.lines[0]?.page
    addRestBefore(page ?? 0)
    builder.add({
      kind: group.kind,
      text,
      lines,
      ...(page === undefined ? {} : { page }),
      ...(group.level === undefined ? {} : { level: group.level }),
    })
  }
  addRestBefore(Infinity)
  const report = reportPages(kept, scans, read.blank)
  const counted = await countPdf(input, builder.text(), withRead(pages, scans))
  return builder.finish({
    title,
    pages: pages.map(({ page, width, height }) => ({ page, width, height })),
    coverage: shareRead(pages.length, report),
    report: { ...report, counted },
    warnings: [...warnings, ...read.warnings],
  })
}

/** Recognising a page pays when it gives more than the few characters that the page holds as text. */
function hasMoreText({ page, blocks }: ReadScan, pages: readonly PdfPage[]): boolean {
  const own = count(pages.find((one) => one.page === page)?.lines ?? [], /[\p{L}\p{N}]/gu)
  return count(blocks, /[\p{L}\p{N}]/gu) > own
}

/** What the page itself says is not said twice: some programs keep the marked words in a comment on them. */
function toNoteBlocks({ page, lines, notes }: PdfPage): { page: number; blocks: BlockInput[] } {
  const own = notes.length === 0 ? '' : compact(lines.map(({ text }) => text).join(' '))
  const isNew = ({ text, isDrawn }: PdfNote): boolean => isDrawn || !own.includes(compact(text.replace(/^[^:]*: /, '')))
  return {
    page,
    blocks: notes.filter(isNew).map(({ text, box }) => ({ kind: 'paragraph', text, page, lines: [box] })),
  }
}

function reportPages(pages: readonly PdfPage[], scans: readonly ReadScan[], blank: readonly number[]): CoverageReport {
  const filled = new Set([...scans.map(({ page }) => page), ...blank])
  return {
    recognised: scans.map(({ page, confidence }) => ({ page, confidence })),
    blank,
    withoutText: pages
      .filter(({ page, lines, notes }) => lines.length + notes.length === 0 && !filled.has(page))
      .map(({ page }) => page),
  }
}

/** Characters that were read of each page, recognised ones with them. */
const withRead = (pages: readonly PdfPage[], scans: readonly ReadScan[]) =>
  pages.map(({ page, characters }) => ({
    page,
    characters: characters + count(scans.find((scan) => scan.page === page)?.blocks ?? [], /\S/g),
  }))

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
    const notes = await readAnnotations(page, number)
    return {
      ...read,
      characters:
        read.characters +
        count(
          notes.filter(({ isDrawn }) => isDrawn),
          /\S/gu,
        ),
      notes,
    }
  } catch {
    // Reported: the page's number goes into the revision's warnings, and its missing text into the coverage.
    warnings.push(`Page ${number} could not be read.`)
    return { page: number, width: 0, height: 0, characters: 0, lines: [], notes: [] }
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
