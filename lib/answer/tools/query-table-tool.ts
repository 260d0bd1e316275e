import { z } from 'zod'
import type { Passage } from '@/lib/domain/passage'
import { neutralize } from '@/lib/prompts/neutralize'
import { mergeNeighbours } from '@/lib/retrieval/merge-neighbours'
import { readNeighbours } from '@/lib/retrieval/read-around'
import { readPassages } from '@/lib/retrieval/read-passages'
import type { Notebook } from './create-notebook'
import { defineTool } from './define-tool'
import { queryRows, tableQuerySchema, type TableQuery } from './table/query-rows'
import { readRows, tableAt, type TableRow } from './table/read-table'
import { tellPassages } from './tell-passages'

const schema = tableQuerySchema.extend({
  passage: z.int().min(1).max(999).describe('The number of a passage that has a row of the table.'),
})

/** Chunks on either side that a table is read from: some hundred rows, and more than a report can rest on. */
const reach = 100
const usualRows = 5
/** A figure over more rows could not be cited row by row. */
const mostCarried = 20
const longestPassage = 600

export const queryTableTool = defineTool({
  kind: 'query_table',
  description: 'Filters and sorts the rows of one table of a document, and works out a count, a sum or an average.',
  schema,
  timeLimitMs: 10_000,
  describe: (query, { notes }) => describeQuery(query, notes.passages()[query.passage - 1]),
  async run({ passage: number, ...query }, { runtime, scope, notes }) {
    const refuse = (text: string) => ({ text, found: null, refused: 'invalid_arguments' as const })
    const known = notes.passages()[number - 1]
    if (!known) return refuse(`There is no passage ${number} yet. Search first.`)
    if (known.service) return refuse(`Passage ${number} is what a service said: all of it stands there.`)
    const chunks = await readNeighbours(runtime, scope, known, reach)
    const table = tableAt(readRows(chunks), known)
    if (table.length === 0) return refuse(`Passage ${number} has no row of a table.`)
    const queried = queryRows(table, query)
    if ('problem' in queried) return refuse(neutralize(queried.problem))
    const { rows, figure } = queried
    const isCarried = figure !== null && rows.length > 0 && rows.length <= mostCarried
    const wanted = isCarried ? rows : rows.slice(0, query.rows ?? usualRows)
    const holding = chunks.filter((chunk) => wanted.some((row) => isIn(row, chunk)))
    const passages = await readPassages(runtime, scope, mergeNeighbours(holding, longestPassage))
    const told = tellPassages(notes, passages)
    const counted = `${rows.length} of ${table.length} rows.`
    if (figure === null) return { text: `${counted}\n\n${told.text}`, found: rows.length }
    const result = `${figure.value.toLocaleString('en', { maximumFractionDigits: 4 })} ${figure.unit}`.trim()
    const operands = isCarried ? rows.map((row) => spanOf(row, notes)) : []
    if (!isCarried || operands.includes(null))
      return {
        text: `${counted} Too many to state a figure for: narrow the rows to at most ${mostCarried}.`,
        found: null,
        refused: 'not_carried',
      }
    const expression = expressionOf(query, rows)
    notes.note({ expression, result, operands: operands.filter((span) => span !== null) })
    return { text: `${counted} ${neutralize(`${expression} = ${result}`)}\n\n${told.text}`, found: rows.length }
  },
})

const isIn = (row: TableRow, { charStart, charEnd }: { charStart: number; charEnd: number }): boolean =>
  row.charStart >= charStart && row.charEnd <= charEnd

function spanOf(row: TableRow, notes: Notebook) {
  const passage = notes.passages().findIndex((one) => isIn(row, one))
  const start = row.charStart - (notes.passages()[passage]?.charStart ?? 0)
  return passage === -1 ? null : { passage, start, end: start + row.charEnd - row.charStart }
}

/** What was worked out, in the words of the columns: they are the document's, as the result is. */
function expressionOf({ figure }: TableQuery, rows: readonly TableRow[]): string {
  const over = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
  return figure?.what === 'count' ? over : `${figure?.what} of ${figure?.column} over ${over}`
}

function describeQuery({ where = [], figure }: TableQuery, passage: Passage | undefined): string {
  const conditions = where.map(({ column, is, value }) => `${column} ${is.replaceAll('_', ' ')} ${value}`).join(', ')
  const what = figure ? [figure.what, figure.column].filter(Boolean).join(' of ') : ''
  return [passage?.title ?? '', what, conditions].filter((one) => one !== '').join(': ')
}
