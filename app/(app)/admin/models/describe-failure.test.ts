import { expect, test } from 'vitest'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { describeFailure } from './describe-failure'

const codes = (Object.keys(errorTable) as ErrorCode[]).filter((code) => code.startsWith('provider_'))

test('no failure of a provider speaks of a question to the admin who tests it', () => {
  expect(codes.length).toBeGreaterThan(4)
  for (const code of codes) {
    expect(describeFailure({ code, message: errorTable[code].message })).not.toMatch(/question/i)
  }
})

test('what has no words of its own keeps the given ones', () => {
  expect(describeFailure({ code: 'not_found', message: 'It was deleted.' })).toBe('It was deleted.')
})
