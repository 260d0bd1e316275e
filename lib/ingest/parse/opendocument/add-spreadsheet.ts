import type { DocumentBuilder } from '../document-builder'
import { Sheet } from '../sheet/sheet'
import { addGrid } from '../table/add-grid'
import { childElements, childrenNamed, descendantsNamed, textOf } from '../xml/find-elements'
import type { XmlElement } from '../xml/parse-xml'

/** Filled cells that one element may stand for: files say "and so on to the end of the sheet" with a count. */
const maxRepeats = 2000

/** One section per visible sheet. Cells hold their text as it is shown. @returns a warning per hidden sheet */
export function addSpreadsheet(builder: DocumentBuilder, content: XmlElement, body: XmlElement): string[] {
  const hiddenStyles = new Set(
    descendantsNamed(content, 'style:style')
      .filter((style) =>
        childrenNamed(style, 'style:table-properties').some((one) => one.attributes['table:display'] === 'false'),
      )
      .map((style) => style.attributes['style:name'] ?? ''),
  )
  const warnings: string[] = []
  for (const table of childrenNamed(body, 'table:table')) {
    const name = table.attributes['table:name'] ?? ''
    if (hiddenStyles.has(table.attributes['table:style-name'] ?? '')) {
      warnings.push(`The sheet "${name}" is hidden in this spreadsheet. It was left out.`)
      continue
    }
    builder.add({ kind: 'heading', level: 2, text: name })
    for (const grid of readSheet(table).tables()) addGrid(builder, grid, { isData: true })
  }
  return warnings
}

function readSheet(table: XmlElement): Sheet {
  const sheet = new Sheet()
  let y = 0
  for (const row of rowsOf(table)) {
    const repeats = countOf(row, 'table:number-rows-repeated')
    // An empty row that repeats to the end of the sheet only moves on.
    for (let i = 0; i < Math.min(repeats, maxRepeats); i++) if (!readRow(sheet, row, y + i)) break
    y += repeats
  }
  return sheet
}

function rowsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [child]
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : []
  })
}

/** @returns whether any cell is filled */
function readRow(sheet: Sheet, row: XmlElement, y: number): boolean {
  let x = 0
  let filled = false
  for (const cell of childElements(row)) {
    const repeats = countOf(cell, 'table:number-columns-repeated')
    const text = childrenNamed(cell, 'text:p').map(textOf).join(' ')
    if (cell.name === 'table:table-cell' && text !== '') {
      filled = true
      for (let i = 0; i < Math.min(repeats, maxRepeats); i++) sheet.set(x + i, y, text)
      const columns = countOf(cell, 'table:number-columns-spanned')
      const rows = countOf(cell, 'table:number-rows-spanned')
      if (columns * rows > 1) sheet.merge({ x, y, columns, rows })
    }
    x += repeats
  }
  return filled
}

export const countOf = (element: XmlElement, name: string): number =>
  Math.max(1, Math.floor(Number(element.attributes[name] ?? 1)) || 1)
