import type { Run } from '../blocks'
import { theme } from './page-theme'

/** A stretch of a line in one font, at `x` points from its left edge. `rise` lifts it off the baseline. */
export type Segment = {
  text: string
  readonly x: number
  width: number
  readonly font: string
  readonly color: string
  readonly rise: number
  readonly isMarked: boolean
}

export type Line = { readonly segments: Segment[]; readonly notes: number[] }

/** The width of a text in points. */
export type Measure = (text: string, font: string) => number

type Options = {
  readonly size: number
  readonly width: number
  readonly measure: Measure
  readonly bold?: boolean
  readonly color?: string
}

function fontOf(run: Run, size: number, bold: boolean): string {
  const family = run.code ? theme.mono : theme.family
  return `${run.italic ? 'italic ' : ''}${bold || run.bold ? 700 : 400} ${size}px ${family}`
}

/** Breaks runs into lines no wider than `width` points, greedily by words; a word that is wider than a line is cut. A footnote never begins a line. */
export function wrapRuns(
  runs: readonly Run[],
  { size, width, measure, bold = false, color = theme.ink }: Options,
): Line[] {
  const lines: Line[] = [{ segments: [], notes: [] }]
  let x = 0
  const put = (text: string, font: string, more: { color: string; rise: number; isMarked: boolean }): void => {
    const { segments } = lines.at(-1) ?? { segments: [] as Segment[] }
    const advance = measure(text, font)
    const last = segments.at(-1)
    if (
      last &&
      last.font === font &&
      last.rise === more.rise &&
      last.color === more.color &&
      last.isMarked === more.isMarked
    ) {
      last.text += text
      last.width += advance
    } else segments.push({ text, x, width: advance, font, ...more })
    x += advance
  }
  const newLine = (): void => {
    lines.push({ segments: [], notes: [] })
    x = 0
  }
  for (const [index, run] of runs.entries()) {
    if (run.note !== undefined) {
      const isNext = runs[index - 1]?.note !== undefined
      put(`${isNext ? ',' : ''}${run.note}`, `600 ${size * 0.66}px ${theme.family}`, {
        color: theme.accent,
        rise: size * 0.36,
        isMarked: false,
      })
      x += 0.8
      lines.at(-1)?.notes.push(run.note)
      continue
    }
    const font = fontOf(run, size, bold)
    const look = { color, rise: 0, isMarked: run.isMarked === true }
    for (const word of run.text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      if (word === '\n') newLine()
      else if (word.trim() === '') {
        if (x > 0) put(' ', font, look)
      } else {
        if (x > 0 && x + measure(word, font) > width) newLine()
        for (const piece of cutWord(word, font, width, measure)) {
          if (x > 0 && x + measure(piece, font) > width) newLine()
          put(piece, font, look)
        }
      }
    }
  }
  return lines
}

function cutWord(word: string, font: string, width: number, measure: Measure): string[] {
  if (measure(word, font) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character, font) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
