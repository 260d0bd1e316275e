import { expect, test } from 'vitest'
import type { Answer } from '@/lib/domain/answer'
import { countOwnAnswer } from './count-own-answer'

const answered = {
  id: 'ans_1',
  status: 'answered',
  text: 'Thirty days [1].',
  error: null,
  fallback: null,
} as unknown as Answer

test('a quote in the place of a model that could not be reached is a failure of that model', () => {
  const fallback = { from: 'openai-compatible:m', code: 'provider_timeout', message: 'It took too long.' }
  for (const status of ['answered', 'refused'] as const)
    expect(countOwnAnswer({ ...answered, status, fallback })).toMatchObject({
      status: 'failed',
      errorCode: 'provider_timeout',
    })
})

test('everything else counts as it ended', () => {
  const error = { code: 'provider_unavailable', retryable: true, message: 'Nobody is there.' }
  expect(countOwnAnswer(answered)).toMatchObject({ status: 'answered', errorCode: null })
  expect(countOwnAnswer({ ...answered, status: 'failed', error })).toMatchObject({
    status: 'failed',
    errorCode: 'provider_unavailable',
  })
})
