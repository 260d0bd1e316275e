import { parse } from 'csv-parse/sync'
import type { ParsedDocument } from '@/lib/domain/document'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decodeText } from './decode-text'
import { DocumentBuilder } from './document-builder'
import type { ParseInput } from './parsed-file'
import { addGrid } from './table/add-grid'

const delimiters = [',', ';', '\t', '|'] as const

/** Each row becomes a sentence-like line with its column headings, so that a row found alone still says what it means. */
export function parseCsv(input: ParseInput): ParsedDocument {
  const { text } = decodeText(input.bytes)
  const rows = readRows(text, detectDelimiter(text))
  const builder = new DocumentBuilder()
  addGrid(
    builder,
    rows.map((row) => row.map((text) => ({ text }))),
    { isData: true },
  )
  return builder.finish()
}

function readRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      trim: true,
    })
  } catch (cause) {
    throw new FootnoteError('document_broken', {
      detail: 'This table cannot be read: a quote is opened and never closed. Export it again as CSV.',
      cause,
    })
  }
}

/** The delimiter that splits the first lines into the most columns of one constant number. */
export function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter))
    const least = Math.min(...counts)
    const most = Math.max(...counts)
    const score = most === 0 ? 0 : least + (least === most ? 1 : 0) + most / 1000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count++
  }
  return count
}
