import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist'
import type { GrayPicture } from '../ocr/recognised-picture'
import { toGray } from '../picture/to-gray'

/** Print of the usual sizes is read as well at 200 dots per inch as at 300, in less memory. */
const dotsPerPoint = 200 / 72
/** An A3 page. Larger sheets are drawn smaller. */
const maxPixels = 8_000_000

/** Draws a page as a reader sees it. `scale` is pixels per point. */
export async function renderPage(page: PDFPageProxy): Promise<{ picture: GrayPicture; scale: number }> {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(dotsPerPoint, Math.sqrt(maxPixels / Math.max(1, width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  try {
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise
    return { picture: toGray(canvas), scale }
  } finally {
    // Its memory is not the garbage collector's: a canvas of no size gives it back at once.
    canvas.width = 0
    canvas.height = 0
    page.cleanup()
  }
}
