import { expect, test } from 'vitest'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { describeError } from './create-logger'

test('an error is logged by name, code and frames, never by its message', () => {
  const cause = new Error('the salary of Ms Blum is 90,000')
  const described = describeError(new FootnoteError('parse_crashed', { detail: 'salaries.pdf', cause }))
  expect(described).toMatchObject({ name: 'FootnoteError', code: 'parse_crashed', cause: { name: 'Error' } })
  expect(JSON.stringify(described)).not.toMatch(/salar/i)
})

test('an error of the database says where in its source it was raised, and still not its message', () => {
  const cause = Object.assign(new Error('bad row: Ms Blum'), {
    code: 'XX000',
    file: 'scan.c',
    line: '120',
    routine: 'tp_rescan',
    detail: 'Ms Blum',
  })
  const described = describeError(new Error('Failed query', { cause }))
  expect(described.cause).toMatchObject({ code: 'XX000', raisedIn: 'tp_rescan (scan.c:120)' })
  expect(JSON.stringify(described)).not.toMatch(/blum/i)
})
