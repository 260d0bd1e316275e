import { expect, test } from 'vitest'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { describeError } from './create-logger'

test('an error is logged by name, code and frames, never by its message', () => {
  const cause = new Error('the salary of Ms Blum is 90,000')
  const described = describeError(new FootnoteError('parse_crashed', { detail: 'salaries.pdf', cause }))
  expect(described).toMatchObject({ name: 'FootnoteError', code: 'parse_crashed', cause: { name: 'Error' } })
  expect(JSON.stringify(described)).not.toMatch(/salar/i)
})
