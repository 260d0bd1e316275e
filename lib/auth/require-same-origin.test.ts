import { expect, test } from 'vitest'
import { requireSameOrigin } from './require-same-origin'

const passes = (headers: Record<string, string>, publicUrl?: string): boolean => {
  try {
    requireSameOrigin(new Headers(headers), publicUrl)
    return true
  } catch {
    return false
  }
}

test.each([
  ['the host that was asked', { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }],
  ['the same in other case', { host: 'Notes.local', origin: 'https://notes.LOCAL' }],
  [
    'the outer host behind a proxy',
    { host: 'web:3000', 'x-forwarded-host': 'notes.example.com', origin: 'https://notes.example.com' },
  ],
])('%s may change things', (_, headers) => {
  expect(passes(headers)).toBe(true)
})

test('FOOTNOTE_URL is our own too', () => {
  expect(passes({ host: 'web:3000', origin: 'https://notes.example.com' }, 'https://notes.example.com')).toBe(true)
})

test.each([
  ['no origin', { host: 'notes.local' }],
  ['another host', { host: 'notes.local', origin: 'http://evil.example' }],
  ['another port', { host: 'notes.local:3000', origin: 'http://notes.local:4000' }],
  ['a host that only begins alike', { host: 'notes.local', origin: 'http://notes.local.evil.example' }],
  ['an opaque origin', { host: 'notes.local', origin: 'null' }],
  ['a file without a host', { host: '', origin: 'file:///x' }],
])('%s may not', (_, headers) => {
  expect(passes(headers)).toBe(false)
})
