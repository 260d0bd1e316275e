import { expect, test } from 'vitest'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { describeFailure } from './describe-failure'

const codes = (Object.keys(errorTable) as ErrorCode[]).filter((code) => code.startsWith('provider_'))

test('no failure of a provider speaks of a question to the admin who tests it', () => {
  expect(codes.length).toBeGreaterThan(4)
  for (const code of codes) {
    expect(describeFailure({ model: null, code, message: errorTable[code].message, detail: null })).not.toMatch(
      /question/i,
    )
  }
})

test('what has no words of its own keeps the given ones', () => {
  expect(describeFailure({ model: null, code: 'not_found', message: 'It was deleted.', detail: null })).toBe(
    'It was deleted.',
  )
})

test('of several models the one that failed is named, with what is known of it', () => {
  const failure = { model: 'tei:bge', code: 'provider_refused', message: 'No.', detail: 'It is no reranker.' } as const
  expect(describeFailure(failure)).toBe('tei:bge: It is no reranker.')
})
