import type { PDFFont } from 'pdf-lib'
import type { Run } from '@/scripts/samples/block'
import { measureText } from './measure-text'

export interface Fonts {
  regular: PDFFont
  bold: PDFFont
  italic: PDFFont
}

export interface Segment {
  text: string
  font: PDFFont
  /** Offset from the left edge of the line, in points. */
  x: number
}

export type Line = Segment[]

const superscript = ['⁰', '¹', '²', '³']

function fontOf(run: Run, fonts: Fonts, bold: boolean): PDFFont {
  if (bold || run.bold) return fonts.bold
  return run.italic ? fonts.italic : fonts.regular
}

/**
 * Breaks runs into lines no wider than `width` points, greedily by words. Neighbouring words in one font stay one segment: text
 * extraction then gives back whole lines instead of single words.
 */
export function wrapRuns(runs: Run[], fonts: Fonts, size: number, width: number, bold = false): Line[] {
  const lines: Line[] = [[]]
  let x = 0
  for (const run of runs) {
    const font = fontOf(run, fonts, bold)
    const text = run.note === undefined ? run.text : (superscript[run.note] ?? `[${run.note}]`)
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      const blank = word.trim() === ''
      const advance = measureText(font, blank ? ' ' : word, size)
      const line = lines.at(-1) ?? []
      if (!blank && line.length > 0 && x + advance > width) {
        lines.push([{ text: word, font, x: 0 }])
        x = advance
        continue
      }
      if (blank && line.length === 0) continue
      const last = line.at(-1)
      if (last?.font === font) last.text += blank ? ' ' : word
      else line.push({ text: blank ? ' ' : word, font, x })
      x += advance
    }
  }
  return lines
}
