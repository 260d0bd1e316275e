import { plainMarkdown, wordsOf } from './words'

/** A cell of a table of the ground truth with what says its meaning: its column's heading and its row's first cell. */
export type ExpectedCell = { readonly value: string; readonly column: string; readonly row: string }

const fold = (text: string): string => wordsOf(text).join(' ')

/** Cells with a value and a column heading, of all pipe tables with two columns or more. */
export function markdownCells(markdown: string): ExpectedCell[] {
  const cells: ExpectedCell[] = []
  let header: string[] | null = null
  let before: string[] = []
  for (const line of markdown.split('\n')) {
    if (!/^\s*\|.*\|\s*$/.test(line)) {
      header = null
      before = []
      continue
    }
    const row = line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => fold(plainMarkdown(cell)))
    if (/^[\s|:-]+$/.test(line)) header = before
    else if (header && header.length > 1) cells.push(...rowCells(header, row))
    before = row
  }
  return cells
}

function rowCells(header: readonly string[], row: readonly string[]): ExpectedCell[] {
  return row.flatMap((value, i) => {
    const column = header[i] ?? ''
    return value === '' || column === '' ? [] : [{ value, column, row: i === 0 ? '' : (row[0] ?? '') }]
  })
}

/** Those of the cells that stand in one line of the text together with their column's heading and their row's first cell. */
export function cellsWithHeaders(cells: readonly ExpectedCell[], text: string): ExpectedCell[] {
  const lines = text.split('\n').map((line) => ` ${fold(line)} `)
  const has = (line: string, part: string): boolean => part === '' || line.includes(` ${part} `)
  return cells.filter(({ value, column, row }) =>
    lines.some((line) => has(line, value) && has(line, column) && has(line, row)),
  )
}
