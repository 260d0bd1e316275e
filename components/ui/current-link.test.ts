import { expect, test } from 'vitest'
import { currentLink } from './current-link'

const links = [
  { href: '/admin', label: 'Overview', below: ['/admin', '/admin/usage'] },
  { href: '/admin/people', label: 'People' },
]

test.each([
  ['/admin', '/admin'],
  ['/admin/usage/budgets', '/admin'],
  ['/admin/people', '/admin/people'],
  ['/admin/peoples', '/admin'],
  ['/documents', undefined],
])('%s belongs to %s', (pathname, href) => {
  expect(currentLink(links, pathname)?.href).toBe(href)
})
