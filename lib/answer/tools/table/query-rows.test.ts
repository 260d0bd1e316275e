import { expect, test } from 'vitest'
import { queryRows, type TableQuery } from './query-rows'
import { readRows, tableAt } from './read-table'

const text = `The plans of this year.

Plan: Pro; Seats: 10; Price: 120 EUR; From: 2025-01-01
Plan: Basic; Seats: 3; Price: 45 EUR; From: 2024-06-01
Plan: Team; Seats: 25; Price: 240 EUR; From: 2025-03-01
Plan: Free; Seats: 1; Price: none; From: 2023-01-01

Room: Blue; Chairs: 12
Room: Red; Chairs: 4`

const rows = readRows([
  { text, charStart: 100 },
  // Pieces overlap where they were cut.
  { text: text.slice(text.indexOf('Plan: Team')), charStart: 100 + text.indexOf('Plan: Team') },
])
const at = { charStart: 100 + text.indexOf('Plan: Basic'), charEnd: 100 + text.indexOf('Plan: Team') }
const table = tableAt(rows, at)
const plans = (query: TableQuery): string[] | string => {
  const found = queryRows(table, query)
  return 'problem' in found ? found.problem : found.rows.map(({ cells }) => cells[0]?.value ?? '')
}
const figure = (query: TableQuery) => {
  const found = queryRows(table, query)
  return 'problem' in found ? found.problem : found.figure
}

test('rows are read once each with their places, and the rows of another table are not among them', () => {
  expect(rows).toHaveLength(6)
  expect(table).toHaveLength(4)
  const [first] = table
  expect(text.slice((first?.charStart ?? 0) - 100, (first?.charEnd ?? 0) - 100)).toBe(
    'Plan: Pro; Seats: 10; Price: 120 EUR; From: 2025-01-01',
  )
  expect(tableAt(rows, { charStart: 0, charEnd: 120 })).toEqual([])
})

test.each([
  [{ where: [{ column: 'plan', is: 'equal', value: 'pro' }] }, ['Pro']],
  [{ where: [{ column: 'Seats', is: 'at_least', value: '10' }] }, ['Pro', 'Team']],
  [{ where: [{ column: 'Seats', is: 'less', value: '10' }] }, ['Basic', 'Free']],
  [{ where: [{ column: 'Price', is: 'more', value: '100 EUR' }] }, ['Pro', 'Team']],
  [{ where: [{ column: 'Price', is: 'not_equal', value: '45 EUR' }] }, ['Pro', 'Team', 'Free']],
  [{ where: [{ column: 'From', is: 'at_least', value: '2025-01-01' }] }, ['Pro', 'Team']],
  [
    {
      where: [
        { column: 'Plan', is: 'contains', value: 'e' },
        { column: 'Seats', is: 'at_most', value: '1' },
      ],
    },
    ['Free'],
  ],
  [{ sort: { column: 'Seats', descending: true } }, ['Team', 'Pro', 'Basic', 'Free']],
  [{ sort: { column: 'Plan' } }, ['Basic', 'Free', 'Pro', 'Team']],
] as [TableQuery, string[]][])('%j', (query, expected) => {
  expect(plans(query)).toEqual(expected)
})

test('figures have their unit, and cells that are no numbers are not passed over in silence', () => {
  const priced = [{ column: 'Price', is: 'contains' as const, value: 'EUR' }]
  expect(figure({ figure: { what: 'count' } })).toEqual({ value: 4, unit: '' })
  expect(figure({ where: priced, figure: { what: 'sum', column: 'Price' } })).toEqual({ value: 405, unit: 'EUR' })
  expect(figure({ where: priced, figure: { what: 'average', column: 'Price' } })).toEqual({ value: 135, unit: 'EUR' })
  expect(figure({ figure: { what: 'sum', column: 'Price' } })).toContain('no numbers')
  expect(figure({ figure: { what: 'sum' } })).toContain('column')
})

test('an unknown column is told which there are', () => {
  expect(plans({ sort: { column: 'Owner' } })).toBe('The table has no such column. It has: Plan, Seats, Price, From.')
})
