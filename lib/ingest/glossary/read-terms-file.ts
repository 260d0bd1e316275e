import { parse } from 'csv-parse/sync'
import { termInputSchema, type TermInput } from '@/lib/domain/glossary'
import { isWordlike } from '@/lib/domain/text/is-wordlike'
import { toTermKey } from '@/lib/domain/text/to-term-key'
import { FootnoteError } from '@/lib/errors/footnote-error'

const mostLines = 2_000
const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u

/**
 * The pairs of a CSV file with a heading row: Term, Means and, where it has one, Definition; what this product writes out is read again. An acronym
 * that could be a word counts in its capitals alone. @throws invalid_request, with the line of the first mistake
 */
export function readTermsFile(csv: string): TermInput[] {
  const [heading, ...lines] = readCsv(csv)
  const columns = (heading ?? []).map((name) => name.trim().toLowerCase())
  const [term, meaning, definition] = [columns.indexOf('term'), columns.indexOf('means'), columns.indexOf('definition')]
  if (term === -1 || meaning === -1) throw mistake('The first line names the columns: Term, Means, Definition.')
  if (lines.length > mostLines) throw mistake(`At most ${mostLines} lines at once.`)
  return lines.map((line, index) => {
    const read = termInputSchema.safeParse({
      term: line[term] ?? '',
      meaning: line[meaning] ?? '',
      definition: line[definition] ?? '',
      onlyCapitals: isCapitals(line[term] ?? ''),
    })
    if (!read.success || toTermKey(read.data.term) === toTermKey(read.data.meaning))
      throw mistake(`Line ${index + 2}: a term and another wording are needed, of 120 characters at most.`)
    return read.data
  })
}

const isCapitals = (term: string): boolean => acronym.test(term.trim()) && isWordlike(term.trim())

const mistake = (detail: string): FootnoteError => new FootnoteError('invalid_request', { detail })

function readCsv(csv: string): string[][] {
  const [first = ''] = csv.split('\n')
  const delimiter = [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ','
  try {
    return parse(csv, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    throw new FootnoteError('invalid_request', { detail: 'This is no table of comma-separated values.', cause: error })
  }
}
