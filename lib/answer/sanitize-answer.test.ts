import { expect, test } from 'vitest'
import { sanitizeAnswer } from './sanitize-answer'

test.each([
  '![a](https://evil.test/x.png)',
  '![a][ref]\n\n[ref]: https://evil.test/x.png',
  '<img src="https://evil.test/x.png">',
  '[click](https://evil.test)',
  '<https://evil.test/auto>',
  'see https://evil.test/plain now',
  '[x](javascript:alert(1))',
  '<a href="https://evil.test">x</a>',
])('nothing of %s can cause a request', (text) => {
  expect(sanitizeAnswer(text, [])).not.toMatch(/evil\.test|javascript:|<|!\[/)
})

test('an address that a passage has stays, as text', () => {
  const passages = ['Write to https://intranet.example/leave for help.']
  expect(sanitizeAnswer('See https://intranet.example/leave.', passages)).toBe('See https://intranet.example/leave.')
  expect(sanitizeAnswer('[Form](https://intranet.example/leave)', passages)).toBe(
    'Form (https://intranet.example/leave)',
  )
})
