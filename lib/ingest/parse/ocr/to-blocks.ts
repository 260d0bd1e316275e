import type { LineBox } from '@/lib/domain/document'
import type { BlockInput } from '../document-builder'
import { median } from '../pdf/median'
import { joinWrapped } from '../pdf/join-wrapped'
import type { RecognisedLine, RecognisedPicture } from './recognised-picture'

/** A short paragraph whose letters are so much taller than the page's is a heading; such a step between two lines parts paragraphs. */
const headingRatio = 1.35
const maxHeadingCharacters = 120
const pageNumber = /^[-–(]?\s*\d{1,4}\s*[-–)]?$/

export type PagePlace = {
  readonly page: number
  /** Pixels of the picture per unit of the page. */
  readonly scale: number
}

/** Blocks of a recognised page. Every word has its box, in units of the page, so that a quote is marked on the scan to the word. */
export function toBlocks({ paragraphs }: RecognisedPicture, { page, scale }: PagePlace): BlockInput[] {
  const body = sizeOf(paragraphs.flat())
  return paragraphs.flatMap(partBySize).flatMap((lines) => {
    const { text, boxes } = joinWords(lines, { page, scale })
    if (pageNumber.test(text)) return []
    const isTall = sizeOf(lines) > body * headingRatio
    const isHeading = isTall && text.length <= maxHeadingCharacters && /\p{L}{2}/u.test(text)
    return [{ kind: isHeading ? 'heading' : 'paragraph', text, page, lines: boxes, ...(isHeading ? { level: 2 } : {}) }]
  })
}

const sizeOf = (lines: readonly RecognisedLine[]): number => median(lines.flat().map(({ size }) => size))

/** The recogniser takes a heading close above its text for the first line of it. */
function partBySize(lines: readonly RecognisedLine[]): RecognisedLine[][] {
  const parts: RecognisedLine[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    const step = last ? sizeOf([line]) / sizeOf(last) : Infinity
    if (last && step < headingRatio && step > 1 / headingRatio) last.push(line)
    else parts.push([line])
  }
  return parts
}

function joinWords(lines: readonly RecognisedLine[], { page, scale }: PagePlace): { text: string; boxes: LineBox[] } {
  let text = ''
  const boxes: LineBox[] = []
  for (const line of lines)
    for (const [index, word] of line.entries()) {
      const joined = index === 0 ? joinWrapped(text, word.text) : `${text} ${word.text}`
      const charStart = joined.length - word.text.length
      const last = boxes.at(-1)
      // Joining may have taken a hyphen from the word before, and added the space that its mark covers.
      if (last) boxes[boxes.length - 1] = { ...last, charEnd: charStart }
      const { x, y, width, height } = wordBox(line, index)
      const place = {
        x: round(x / scale),
        y: round(y / scale),
        width: round(width / scale),
        height: round(height / scale),
      }
      boxes.push({ page, ...place, charStart, charEnd: joined.length })
      text = joined
    }
  return { text, boxes }
}

/** On an upright line a word's box is as tall as its line and reaches to the next word, so that a mark over several has no holes. */
function wordBox(line: RecognisedLine, index: number): { x: number; y: number; width: number; height: number } {
  const word = line[index] as RecognisedLine[number]
  const top = Math.min(...line.map(({ y }) => y))
  const bottom = Math.max(...line.map(({ y, height }) => y + height))
  const left = Math.min(...line.map(({ x }) => x))
  const right = Math.max(...line.map(({ x, width }) => x + width))
  if (right - left < bottom - top) return word
  const next = line[index + 1]
  const width = next && next.x > word.x ? Math.max(word.width, next.x - word.x) : word.width
  return { x: word.x, y: top, width, height: bottom - top }
}

const round = (value: number): number => Math.round(value * 100) / 100
