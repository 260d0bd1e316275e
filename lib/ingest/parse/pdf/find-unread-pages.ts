import type { PDFPageProxy } from 'pdfjs-dist'
import { openPdf } from './open-pdf'

/** The drawing command that shows text, by its number in pdf.js; its argument holds glyphs, and numbers for the space between them. */
const showText = 44
/** Reading all drawing commands takes 10 to 20 ms a page. */
const maxPages = 300
/** Marks that the text layer joins or leaves out make small differences. */
const minUnread = 60
const minUnreadShare = 0.2

export type UnreadPage = { readonly page: number; readonly drawn: number; readonly unread: number }

/** Pages that draw many more characters than were read of them, worst first. `read` gives the characters read of a page. */
export async function findUnreadPages(bytes: Uint8Array, read: (page: number) => number): Promise<UnreadPage[]> {
  const pdf = await openPdf(bytes)
  const found: UnreadPage[] = []
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
      const drawn = await countGlyphs(await pdf.getPage(number)).catch(() => 0)
      const unread = drawn - read(number)
      if (unread >= minUnread && unread >= drawn * minUnreadShare) found.push({ page: number, drawn, unread })
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
  return found.sort((a, b) => b.unread - a.unread)
}

async function countGlyphs(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let glyphs = 0
  for (const [index, command] of fnArray.entries()) {
    if (command !== showText) continue
    const [shown] = argsArray[index] as [readonly unknown[]]
    for (const item of shown) if (typeof item === 'object' && item !== null && !isSpace(item)) glyphs++
  }
  page.cleanup()
  return glyphs
}

const isSpace = (glyph: { readonly isSpace?: boolean; readonly unicode?: string }): boolean =>
  glyph.isSpace === true || glyph.unicode?.trim() === ''
