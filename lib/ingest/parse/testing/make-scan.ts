import { createCanvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import { openPdf } from '../pdf/open-pdf'

/** Lines of one page; the first is set as its heading. */
export type ScanPage = readonly string[]

const a4 = [595, 842] as const
const dotsPerPoint = 200 / 72

/** Pictures of printed pages (200 dots per inch), as a scanner makes them: `type` is that of the pictures. */
export async function makePictures(
  pages: readonly ScanPage[],
  type: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png',
): Promise<Uint8Array[]> {
  const pdf = await openPdf(await print(pages))
  const pictures: Uint8Array[] = []
  for (let number = 1; number <= pages.length; number++) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: dotsPerPoint })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise
    pictures.push(type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type))
  }
  await pdf.loadingTask.destroy()
  return pictures
}

/** A PDF whose pages are pictures. `turn`: how the sheets lay on the scanner. A page given as `[]` is an empty sheet. */
export async function makeScan(pages: readonly ScanPage[], turn: 0 | 90 | 180 = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const picture of await makePictures(pages)) {
    const image = await document.embedPng(picture)
    const [width, height] = a4
    const page = document.addPage(turn === 90 ? [height, width] : [width, height])
    const [x, y] = turn === 90 ? [0, width] : turn === 180 ? [width, height] : [0, 0]
    page.drawImage(image, { x, y, width, height, rotate: degrees(-turn) })
  }
  return document.save()
}

async function print(pages: readonly ScanPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (const lines of pages) {
    const page = document.addPage([...a4])
    for (const [index, line] of lines.entries()) {
      const isHeading = index === 0 && lines.length > 1
      page.drawText(line, { x: 70, y: 740 - index * 18 - (index > 0 ? 20 : 0), size: isHeading ? 20 : 11, font })
    }
  }
  return document.save()
}
