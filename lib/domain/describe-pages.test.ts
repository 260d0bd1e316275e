import { expect, test } from 'vitest'
import { describePages } from './describe-pages'

test.each([
  [3, 3, 'page 3'],
  [3, null, 'page 3'],
  [3, 5, 'pages 3 to 5'],
  [null, null, null],
])('%s to %s is %s', (from, to, words) => {
  expect(describePages(from, to)).toBe(words)
})
