import { cleanLine } from '../clean-text'
import type { DocumentBuilder } from '../document-builder'

/**
 * Writes a table as one block per row: `Plan: Pro; Seats: 10; Price: 12 EUR`. A row then says by itself what its numbers mean, in
 * the viewer, in a search result and in a quote; a Markdown row would need its header line, which another chunk may hold.
 */
export function addTableRows(
  builder: DocumentBuilder,
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
  { page, caption }: { readonly page?: number; readonly caption?: string } = {},
): void {
  const names = header?.map(cleanLine)
  for (const row of rows) {
    const cells = names ? joinNamed(names, row) : joinPlain(row)
    const text = caption && cells !== '' && cells !== caption ? `${caption}; ${cells}` : cells
    if (text !== '') builder.add({ kind: 'table-row', text, ...(page === undefined ? {} : { page }) })
  }
}

function joinNamed(names: readonly string[], row: readonly string[]): string {
  const parts: string[] = []
  for (const [index, cell] of row.entries()) {
    const value = cleanLine(cell)
    if (value === '') continue
    const name = names[index] ?? ''
    parts.push(name === '' || name === value ? value : `${name.replace(/\s*:$/, '')}: ${value}`)
  }
  return parts.join('; ')
}

/** Two columns without a header are nearly always a name and its value. */
function joinPlain(row: readonly string[]): string {
  const cells = row.map(cleanLine).filter((cell) => cell !== '')
  const [name, value] = cells
  if (cells.length === 2 && name && value) return `${name.replace(/\s*:$/, '')}: ${value}`
  return cells.join('; ')
}
