import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { BlockInput } from '../document-builder'
import { isBlank, recognisePicture } from '../ocr/recognise-picture'
import { toBlocks } from '../ocr/to-blocks'
import type { ParseInput } from '../parsed-file'
import { openPdf } from './open-pdf'
import { renderPage } from './render-page'

export type ReadScan = {
  readonly page: number
  readonly blocks: readonly BlockInput[]
  /** 0 to 100. */
  readonly confidence: number
}

export type ReadScans = {
  readonly scans: readonly ReadScan[]
  /** Pages that show nothing. */
  readonly blank: readonly number[]
  readonly warnings: readonly string[]
}

/** Pages per opening: pdf.js keeps the pictures of a document that it has drawn. */
const windowPages = 40

/**
 * Reads pages without text by drawing them and recognising what they show: scans, and text that was turned into outlines. A page that
 * cannot be drawn or recognised stays without text. Pages for which no time is left are not looked at, with a warning.
 */
export async function readScans(input: ParseInput, pages: readonly number[]): Promise<ReadScans> {
  const scans: ReadScan[] = []
  const blank: number[] = []
  const warnings: string[] = []
  const endsAt = performance.now() + input.limits.maxRecognitionMs
  for (let first = 0; first < pages.length; first += windowPages) {
    const pdf = await openPdf(input.bytes)
    try {
      for (const [index, number] of pages.slice(first, first + windowPages).entries()) {
        if (performance.now() >= endsAt) {
          const left = `Only ${first + index} of ${pages.length} scanned pages were read; split the file to have all of them.`
          return { scans, blank, warnings: [...warnings, left] }
        }
        input.onProgress?.(first + index + 1, pages.length, 'ocr')
        // Lets the message go out: recognising holds this thread for seconds.
        await nextTurn()
        const scan = await readScan(pdf, number, warnings)
        if (scan === 'blank') blank.push(number)
        else scans.push(scan)
      }
    } finally {
      await pdf.loadingTask.destroy()
    }
  }
  return { scans, blank, warnings }
}

async function readScan(pdf: PDFDocumentProxy, page: number, warnings: string[]): Promise<ReadScan | 'blank'> {
  try {
    const { picture, scale } = await renderPage(await pdf.getPage(page))
    if (isBlank(picture)) return 'blank'
    const recognised = await recognisePicture(picture)
    return { page, blocks: toBlocks(recognised, { page, scale }), confidence: recognised.confidence }
  } catch {
    // Reported: the page's number goes into the revision's warnings, and its missing text into the coverage.
    warnings.push(`Page ${page} is a picture whose text could not be recognised.`)
    return { page, blocks: [], confidence: 0 }
  }
}
