import type { PDFPageProxy } from 'pdfjs-dist'
import type { PdfPage } from './pdf-types'

/** Fonts are learned on this many pages of a document at most: their names come with the page's drawing commands, which cost time. */
const maxFonts = 40
const maxLinesPerPage = 400

/**
 * Notes which fonts of a page are bold, by name. Text extraction gives fonts a number only; the names come with the drawing commands,
 * so these are read for pages that show a font for the first time.
 */
export async function learnBoldFonts(
  page: PDFPageProxy,
  read: Pick<PdfPage, 'lines'>,
  known: Map<string, boolean>,
): Promise<void> {
  const fonts = [...new Set(read.lines.map((line) => line.font))].filter((font) => !known.has(font))
  if (fonts.length === 0 || known.size > maxFonts || read.lines.length > maxLinesPerPage) return
  try {
    await page.getOperatorList()
    for (const font of fonts) known.set(font, isBold(page, font))
  } catch {
    // Weight is a hint. Sizes still tell headings.
    for (const font of fonts) known.set(font, false)
  }
  page.cleanup()
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false
  const found = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean }
  return found.bold === true || found.black === true || /bold|black|heavy|semib|demi/i.test(found.name ?? '')
}
