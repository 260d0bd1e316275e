import { z } from 'zod'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import type { TableRow } from './read-table'

const column = z.string().trim().min(1).max(80)

/** What may be asked of a table: conditions that all hold, an order, and one figure. Data, and no language: nothing in it can be run. */
export const tableQuerySchema = z.strictObject({
  where: z
    .array(
      z.strictObject({
        column,
        is: z.enum(['equal', 'not_equal', 'contains', 'more', 'less', 'at_least', 'at_most']),
        value: z.string().trim().max(120),
      }),
    )
    .max(6)
    .optional()
    .describe('Only rows for which all of this holds.'),
  sort: z.strictObject({ column, descending: z.boolean().optional() }).optional(),
  figure: z
    .strictObject({ what: z.enum(['count', 'sum', 'average']), column: column.optional() })
    .optional()
    .describe('One figure over the rows; sum and average need a column.'),
  rows: z.int().min(1).max(10).optional().describe('How many rows are shown at most. Default 5.'),
})
export type TableQuery = z.infer<typeof tableQuerySchema>
type Condition = NonNullable<TableQuery['where']>[number]

/** `problem` says what to ask instead. `figure` null: none was asked for. */
export type QueriedRows =
  | { readonly rows: readonly TableRow[]; readonly figure: { readonly value: number; readonly unit: string } | null }
  | { readonly problem: string }

export function queryRows(table: readonly TableRow[], { where = [], sort, figure }: TableQuery): QueriedRows {
  const names = [...new Set(table.flatMap(({ cells }) => cells.map(({ name }) => name)))]
  const asked = [...where.map((one) => one.column), sort?.column, figure?.column].filter((name) => name !== undefined)
  const unknown = asked.find((name) => !names.some((one) => same(one, name)))
  if (unknown !== undefined) return { problem: `The table has no such column. It has: ${names.join(', ')}.` }
  const rows = table.filter((row) => where.every((condition) => holds(valueOf(row, condition.column), condition)))
  const sorted = sort ? sortRows(rows, sort) : rows
  if (!figure) return { rows: sorted, figure: null }
  if (figure.what === 'count') return { rows: sorted, figure: { value: rows.length, unit: '' } }
  const { column: name } = figure
  if (name === undefined) return { problem: 'A sum and an average need a column.' }
  const values = rows.map((row) => readNumber(valueOf(row, name)))
  if (rows.length === 0) return { problem: 'No row is left.' }
  if (values.some((value) => value === null))
    return { problem: 'Some cells of this column are no numbers. Leave those rows out.' }
  const units = new Set(values.map((value) => value?.unit))
  if (units.size > 1) return { problem: 'The cells of this column have several units.' }
  const sum = values.reduce((total, value) => total + (value?.value ?? 0), 0)
  const value = figure.what === 'sum' ? sum : sum / rows.length
  return { rows: sorted, figure: { value: Math.round(value * 1e4) / 1e4, unit: values[0]?.unit ?? '' } }
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

export const valueOf = ({ cells }: TableRow, name: string): string =>
  cells.find((cell) => same(cell.name, name))?.value ?? ''

/** A cell that is one number, with what stands around it as its unit. */
export function readNumber(value: string): { value: number; unit: string } | null {
  const [number, ...others] = parseNumbers(value)
  if (!number || others.length > 0) return null
  return { value: number.value, unit: number.currency ?? value.replace(/[\d.,\s−+-]+/gu, ' ').trim() }
}

function holds(value: string, { is, value: wanted }: Condition): boolean {
  if (is === 'contains') return value.toLowerCase().includes(wanted.toLowerCase())
  const [left, right] = [readNumber(value), readNumber(wanted)]
  if (is === 'equal' || is === 'not_equal') {
    const isSame = left && right ? left.value === right.value : same(value, wanted)
    return isSame === (is === 'equal')
  }
  const order = compare(value, wanted)
  if (order === null) return false
  if (is === 'more') return order > 0
  if (is === 'less') return order < 0
  return is === 'at_least' ? order >= 0 : order <= 0
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** Null where the two cannot be compared: a cell that is empty or no number is neither more nor less. */
function compare(one: string, other: string): number | null {
  if (isoDay.test(one) && isoDay.test(other)) return one < other ? -1 : one > other ? 1 : 0
  const [left, right] = [readNumber(one), readNumber(other)]
  return left && right ? left.value - right.value : null
}

function sortRows(
  rows: readonly TableRow[],
  { column: name, descending = false }: NonNullable<TableQuery['sort']>,
): TableRow[] {
  const direction = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a, name), valueOf(b, name)]
    return direction * (compare(left, right) ?? left.localeCompare(right, 'en'))
  })
}
