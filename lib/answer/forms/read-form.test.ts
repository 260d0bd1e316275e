import { describe, expect, test } from 'vitest'
import { readForm } from './read-form'

const steps = { items: [{ text: 'Call the desk', passages: [1] }] }
const row = (...cells: [string, number[]][]) => cells.map(([text, passages]) => ({ text, passages }))
const table = (...rows: ReturnType<typeof row>[]) => JSON.stringify({ columns: ['Site', 'Days'], rows })

describe('what is a form', () => {
  test.each([JSON.stringify(steps), '```json\n' + JSON.stringify(steps) + '\n```', `\n ${JSON.stringify(steps)} `])(
    'one object, in a fence or not: %s',
    (reply) => {
      expect(readForm('steps', reply, 2)).toEqual({ ok: true, form: { kind: 'steps', ...steps }, isEmpty: false })
    },
  )

  test('a table whose first column names the rows, with a blank cell', () => {
    const reply = table(row(['Graz', []], ['27', [2]]), row(['Linz', [1]], ['–', []]))
    expect(readForm('table', reply, 2)).toMatchObject({ ok: true, isEmpty: false })
  })

  test('an empty list says that the passages do not answer', () => {
    expect(readForm('list', '{"items": []}', 2)).toMatchObject({ ok: true, isEmpty: true })
    expect(readForm('table', '{"columns": [], "rows": []}', 2)).toMatchObject({ ok: true, isEmpty: true })
  })
})

describe('what is none, and what the model is told', () => {
  test.each([
    ['half an object', JSON.stringify(steps).slice(0, -9), 'not one whole JSON object'],
    ['prose', 'Call the desk [1].', 'not one whole JSON object'],
    ['an object with prose around it', `Here: ${JSON.stringify(steps)}`, 'not one whole JSON object'],
    ['another object', '{"parts": []}', 'items'],
    ['more than was asked for', JSON.stringify({ ...steps, title: 'Calling' }), 'title'],
    ['a passage that there is not', '{"items":[{"text":"Call","passages":[99]}]}', 'whole numbers from 1 to 2'],
    ['half a passage', '{"items":[{"text":"Call","passages":[1.5]}]}', 'whole numbers from 1 to 2'],
    ['no passage', '{"items":[{"text":"Call","passages":[]}]}', 'items.0.passages is empty'],
    ['no words', '{"items":[{"text":" ","passages":[1]}]}', 'items.0.text is empty'],
  ])('%s', (_, reply, problem) => {
    expect(readForm('steps', reply, 2)).toEqual({ ok: false, problem: expect.stringContaining(problem) })
  })

  test.each([
    ['a row that is too short', table(row(['Graz', [1]])), 'rows.0: one cell for each of the 2 columns'],
    ['a cell without a passage', table(row(['Graz', [1]], ['27', []])), 'rows.0.1.passages is empty'],
    ['a row without a name', table(row(['', [1]], ['27', [1]])), 'rows.0.0'],
    ['nothing but blanks', table(row(['Graz', []], ['–', []])), 'No cell says anything'],
    ['one column', JSON.stringify({ columns: ['Site'], rows: [row(['Graz', [1]])] }), 'columns: from 2 to 8'],
  ])('%s', (_, reply, problem) => {
    expect(readForm('table', reply, 2)).toEqual({ ok: false, problem: expect.stringContaining(problem) })
  })
})
