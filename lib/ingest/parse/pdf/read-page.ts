import type { PDFPageProxy } from 'pdfjs-dist'
import { cleanLine } from '../clean-text'
import { orderLines } from './order-lines'
import type { PdfItem, PdfPage } from './pdf-types'

type Matrix = readonly [number, number, number, number, number, number]

/** Text of one page as lines in reading order. What is turned against most of the page (a note in the margin) comes after the rest. */
export async function readPage(page: PDFPageProxy, number: number): Promise<Omit<PdfPage, 'notes'>> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const content = await page.getTextContent({ disableNormalization: false })
  const items: PdfItem[] = []
  let characters = 0
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    characters += item.str.replaceAll(/\s/g, '').length
    const placed = multiply(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix)
    const read = toItem(mendLamAlef(item.str), placed, item.width, item.fontName, width, height)
    if (read) items.push(read)
  }
  page.cleanup()
  const turns = [...new Set(items.map((item) => item.turn))].sort((a, b) => amount(items, b) - amount(items, a))
  const lines = turns.flatMap((turn) =>
    orderLines(
      items.filter((item) => item.turn === turn),
      number,
    ),
  )
  return { page: number, width: round(width), height: round(height), characters, lines }
}

/**
 * Arabic script is turned letter by letter, and a ligature of lam and alef with it. Two bare alefs never meet in a word, so behind an
 * alef the turned one is known; elsewhere it could be a word of its own.
 */
const mendLamAlef = (text: string): string => text.replaceAll('\u0627\u0627\u0644', '\u0627\u0644\u0627')

const amount = (items: readonly PdfItem[], turn: number): number =>
  items.reduce((sum, item) => sum + (item.turn === turn ? item.text.length : 0), 0)

function toItem(
  text: string,
  m: Matrix,
  itemWidth: number,
  font: string,
  pageWidth: number,
  pageHeight: number,
): PdfItem | null {
  const size = Math.hypot(m[2], m[3])
  if (size < 1 || size > 2000) return null
  const turn = (Math.round(((Math.atan2(m[1], m[0]) * 180) / Math.PI + 360) / 90) * 90) % 360
  const [u, v] = toFrame(m[4], m[5], turn, pageWidth, pageHeight)
  // Far outside of the page is where text for machines hides.
  const limit = turn % 180 === 0 ? pageWidth : pageHeight
  if (u > limit + 1 || u + itemWidth < -1) return null
  const isBlank = cleanLine(text) === ''
  return { text: isBlank ? ' ' : text, u, v, width: itemWidth, size, font, turn }
}

function toFrame(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 90) return [y, width - x]
  if (turn === 180) return [width - x, height - y]
  return turn === 270 ? [height - y, x] : [x, y]
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

export const round = (value: number): number => Math.round(value * 100) / 100
