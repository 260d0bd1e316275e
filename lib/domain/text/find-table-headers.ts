import type { SentenceSpan } from './split-sentences'

export type TableHeader = { readonly start: number; readonly end: number; readonly names: readonly string[] }

/** The cells of a row that is written with bars or tabs; null for any other line. */
export function splitCells(row: string): string[] | null {
  const plain = row.trim().replace(/^\||\|$/g, '')
  const separator = /\s\|\s|\|/.test(plain) ? '|' : plain.includes('\t') ? '\t' : null
  if (separator === null) return null
  const cells = plain.split(separator).map((cell) => cell.replace(/\s+/g, ' ').trim())
  return cells.length > 1 ? cells : null
}

/**
 * The header of each row of a table that is written with bars: the first row of an unbroken run, when its cells are names and those
 * below are not. Rows that already name their cells ("Plan: Pro; Seats: 10") need none.
 * @returns by the row's start; a header is found under its own start too
 */
export function findTableHeaders(text: string, spans: readonly SentenceSpan[]): Map<number, TableHeader> {
  const headers = new Map<number, TableHeader>()
  let run: SentenceSpan[] = []
  const close = (): void => {
    const [first, ...rest] = run
    const header = first && readHeader(text, first, rest)
    if (header) for (const row of run) headers.set(row.start, header)
    run = []
  }
  for (const span of spans) {
    const isRow = span.kind === 'table-row' && splitCells(text.slice(span.start, span.end)) !== null
    const before = run.at(-1)
    if (before && (!isRow || text.slice(before.end, span.start).split('\n').length > 2)) close()
    if (isRow) run.push(span)
  }
  close()
  return headers
}

/** "Boreal 40 RH" names a column though it has a digit; "Up to 2" does not. */
const productName =
  /^(?!(?:Up|At|Over|Under|From|Until|After|Before|About|Max|Min|Level)\b)\p{Lu}[\p{L}-]+ [\p{Lu}\d][\p{L}\d]*(?: \p{Lu}{1,4})?$/u

function readHeader(text: string, first: SentenceSpan, rest: readonly SentenceSpan[]): TableHeader | null {
  const names = splitCells(text.slice(first.start, first.end)) ?? []
  const rows = rest.map((row) => splitCells(text.slice(row.start, row.end)) ?? [])
  if (rows.every((row) => row.length !== names.length)) return null
  const isNames = names.every((name) => name.length <= 50 && !/^[\d€$£.,%\s-]+$/.test(name))
  const hasValues = rows.some((row) => row.slice(1).some((cell) => /\d/.test(cell)))
  const namesHaveValues =
    names.slice(1).filter((name) => /\d/.test(name) && !productName.test(name)).length > names.length / 2
  if (!isNames || namesHaveValues || (names.length === 2 && !hasValues)) return null
  return { start: first.start, end: first.end, names }
}
