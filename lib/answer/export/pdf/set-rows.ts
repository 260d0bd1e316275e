import type { Block } from '../blocks'
import type { ExportDocument } from '../export-document'
import { toBlocks } from '../to-blocks'
import { setTable } from './set-table'
import { textWidth, theme, type TextStyle } from './page-theme'
import { wrapRuns, type Line, type Measure } from './wrap-runs'

/** What is drawn at one height of a page and never split: a line of text, or a row of a table with all its cells. */
export type Row = {
  readonly height: number
  /** Points of white above it, none at the top of a page. */
  readonly before: number
  readonly cells: readonly {
    readonly x: number
    readonly lines: readonly Line[]
    readonly leading: number
    readonly size: number
  }[]
  readonly notes: readonly number[]
  /** Must have what follows on the same page. */
  readonly keepsNext: boolean
  /** A bar at its left, a rule below it. */
  readonly bar?: string
  readonly rule?: boolean
}

/** The whole document as rows, from top to bottom. */
export function setRows({ title, byline, sections, notes }: ExportDocument, measure: Measure): Row[] {
  const setter = { measure, width: textWidth }
  return [
    ...setLines(wrapRuns([{ text: title }], { ...setter, size: theme.title.size, bold: true }), theme.title, {
      keepsNext: true,
    }),
    ...setLines(
      wrapRuns([{ text: byline }], { ...setter, size: theme.byline.size, color: theme.muted }),
      theme.byline,
      {},
    ),
    ...sections.flatMap((section) => toBlocks(section, notes.length)).flatMap((block) => setBlock(block, measure)),
  ]
}

function setBlock(block: Block, measure: Measure): Row[] {
  const wrap = (runs: Parameters<typeof wrapRuns>[0], style: TextStyle, indent = 0, bold = false): Line[] =>
    wrapRuns(runs, { measure, size: style.size, width: textWidth - indent, bold })
  switch (block.kind) {
    case 'heading': {
      const style = theme.heading[block.level]
      return setLines(wrap(block.runs, style, 0, true), style, { keepsNext: true })
    }
    case 'paragraph':
      return setLines(wrap(block.runs, theme.body), theme.body, {})
    case 'remark':
      return setLines(wrap(block.runs, theme.body, 12), theme.body, { indent: 12, bar: theme.warn })
    case 'quote':
      return setLines(wrap(block.runs, theme.body, 14), theme.body, { indent: 14, bar: theme.line })
    case 'code':
      return setLines(wrap([{ text: block.text, code: true }], theme.body, 10), theme.body, {
        indent: 10,
        bar: theme.line,
      })
    case 'item': {
      const indent = 16 * (block.depth + 1)
      return setLines(wrap(block.runs, theme.item, indent), theme.item, {
        indent,
        lead: wrap([{ text: block.mark }], theme.item),
      })
    }
    default:
      return setTable(block.rows, measure)
  }
}

type LineOptions = { indent?: number; keepsNext?: boolean; bar?: string; lead?: Line[] }

function setLines(
  lines: readonly Line[],
  style: TextStyle,
  { indent = 0, keepsNext = false, bar, lead }: LineOptions,
): Row[] {
  const { size, leading } = style
  return lines.map((line, index): Row => {
    const isLast = index === lines.length - 1
    const own = { x: indent, lines: [line], leading, size }
    const mark = index === 0 && lead ? [{ x: indent - 13, lines: lead, leading, size }] : []
    return {
      height: leading + (isLast ? style.after : 0),
      before: index === 0 ? style.before : 0,
      cells: [...mark, own],
      notes: line.notes,
      keepsNext,
      ...(bar ? { bar } : {}),
    }
  })
}
