import { expect, test } from 'vitest'
import { readRobots } from './read-robots'

const allows = (robots: string, path: string): boolean => readRobots(robots).allows(new URL(path, 'https://n.example'))

test('the group with our name counts and not the one for all; without either everything may be read', () => {
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: FootnoteBot\nUser-agent: OtherBot\nDisallow: /private\n'
  expect(allows(robots, '/public')).toBe(true)
  expect(allows(robots, '/private/x')).toBe(false)
  expect(allows('User-agent: OtherBot\nDisallow: /', '/x')).toBe(true)
  expect(allows('', '/x')).toBe(true)
  expect(allows('User-agent: *\nDisallow:', '/x')).toBe(true)
})

test.each([
  ['/a', '/abc', false],
  ['/a/', '/abc', true],
  ['/*.pdf$', '/x/y.pdf', false],
  ['/*.pdf$', '/x/y.pdf?v=1', true],
  ['/*/edit', '/page/edit/now', false],
  ['/*?sort=', '/list?sort=up', false],
  ['*/print', '/page/print', false],
  ['/a$', '/a', false],
  ['/a$', '/ab', true],
])('"Disallow: %s" and %s: may be read %s', (rule, path, expected) => {
  expect(allows(`User-agent: *\nDisallow: ${rule}`, path)).toBe(expected)
})

test('the longest rule counts, and of two as long the one that allows', () => {
  expect(allows('User-agent: *\nDisallow: /docs\nAllow: /docs/public', '/docs/public/x')).toBe(true)
  expect(allows('User-agent: *\nAllow: /docs\nDisallow: /docs', '/docs/x')).toBe(true)
})

test('a delay is kept up to ten seconds, and comments, other ends of line and sitemaps are read', () => {
  const robots = readRobots(
    '# hello\r\nUser-agent: * # all\r\nCrawl-delay: 2\r\nSitemap: https://n.example/sitemap.xml\r\n',
  )
  expect(robots).toMatchObject({ delayMs: 2000, sitemaps: ['https://n.example/sitemap.xml'] })
  expect(readRobots('User-agent: *\nCrawl-delay: 86400').delayMs).toBe(10_000)
})

test('a pattern made to take for ever does not', () => {
  const started = performance.now()
  allows(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}$`, `/${'a'.repeat(1900)}b`)
  expect(performance.now() - started).toBeLessThan(200)
})
