import { expect, test } from 'vitest'
import { isInside } from './is-inside'

test.each([
  ['/srv/docs', '/srv/docs', true],
  ['/srv/docs', '/srv/docs/hr/leave.md', true],
  ['/srv/docs', '/srv/docs/..leave.md', true],
  ['/srv/docs', '/srv/docs-secret', false],
  ['/srv/docs', '/srv', false],
  ['/srv/docs', '/srv/other/leave.md', false],
  ['/', '/etc', true],
])('below %s is %s: %s', (root, target, inside) => {
  expect(isInside(root, target)).toBe(inside)
})
