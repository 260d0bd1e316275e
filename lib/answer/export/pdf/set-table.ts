import type { Block, Run } from '../blocks'
import { textWidth, theme } from './page-theme'
import type { Row } from './set-rows'
import { wrapRuns, type Measure } from './wrap-runs'

const padding = 5

/** A table as rows with a rule below each. Columns share the width by what is in them, none below a ninth. */
export function setTable(rows: Extract<Block, { kind: 'table' }>['rows'], measure: Measure): Row[] {
  const { size, leading } = theme.table
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const wants = Array.from({ length: columns }, (_, column) => {
    const widths = rows.map((row) => measure(textOf(row[column] ?? []), `700 ${size}px ${theme.family}`))
    return Math.min(textWidth * 0.6, Math.max(textWidth / 9, ...widths) + 2 * padding)
  })
  const sum = wants.reduce((total, want) => total + want, 0)
  const widths = wants.map((want) => (want / sum) * textWidth)
  return rows.map((row, index): Row => {
    let x = 0
    const cells = widths.map((width, column) => {
      const options = { measure, size, width: width - 2 * padding, bold: index === 0 }
      const cell = { x: x + (column === 0 ? 0 : padding), lines: wrapRuns(row[column] ?? [], options), leading, size }
      x += width
      return cell
    })
    const height = Math.max(...cells.map((cell) => cell.lines.length)) * leading + 2 * padding
    const isLast = index === rows.length - 1
    return {
      height: height + (isLast ? 10 : 0),
      before: index === 0 ? 4 : 0,
      cells,
      notes: cells.flatMap((cell) => cell.lines.flatMap((line) => line.notes)),
      keepsNext: index === 0 && !isLast,
      rule: true,
    }
  })
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')
