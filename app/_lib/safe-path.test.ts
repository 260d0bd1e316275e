import { expect, test } from 'vitest'
import { safePath } from './safe-path'

test.each(['/', '/c/cnv_1?x=1#y', '/invite/abc'])('%s stays', (path) => {
  expect(safePath(path)).toBe(path)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\nb',
  '',
  ['/x'],
  undefined,
])('%s becomes the start page', (path) => {
  expect(safePath(path)).toBe('/')
})
