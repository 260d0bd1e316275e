import { SaxesParser } from 'saxes'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { readCellName } from './cell-name'
import { Sheet, type Merge } from './sheet'

export type CellValue = { readonly type: string; readonly style: number; readonly value: string }

/**
 * One worksheet, event by event: as a tree a large one would cost ten times its size. Formulas are not worked out: the value is the
 * one that the file was saved with.
 * @throws document_broken, parse_memory
 */
export function readSheetXml(source: string, toText: (cell: CellValue) => string): Sheet {
  const sheet = new Sheet()
  const merges: Merge[] = []
  let at = { x: -1, y: -1 }
  let cell: { type: string; style: number } | null = null
  let value = ''
  let reads = false
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'row') at = { x: -1, y: attributes['r'] ? Number(attributes['r']) - 1 : at.y + 1 }
    else if (local === 'c') {
      at = readCellName(attributes['r'] ?? '') ?? { x: at.x + 1, y: at.y }
      cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) }
      value = ''
    } else if (local === 'v' || local === 't') reads = true
    else if (local === 'rPh') reads = false
    else if (local === 'mergeCell') merges.push(...readMerge(attributes['ref'] ?? ''))
  })
  parser.on('text', (text) => {
    if (reads && cell) value += text
  })
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'v' || local === 't') reads = false
    if (local !== 'c' || !cell) return
    sheet.set(at.x, at.y, toText({ ...cell, value }))
    cell = null
  })
  parser.on('error', (cause) => {
    throw new FootnoteError('document_broken', { cause })
  })
  parser.write(source.replace(/^\uFEFF/, '')).close()
  for (const merge of merges) sheet.merge(merge)
  return sheet
}

function readMerge(range: string): Merge[] {
  const [from, to] = range.split(':').map(readCellName)
  return from && to ? [{ x: from.x, y: from.y, columns: to.x - from.x + 1, rows: to.y - from.y + 1 }] : []
}
